import { coordinateLinkExpiry } from "../../../domain/links.ts";
import type { GrantKind } from "../../../domain/letters.ts";
import { calendarDate, money, moment } from "../../../functions/shared/words/format.ts";
import type { Language } from "../../../schemas/values.ts";
import { links } from "./common.ts";
import { application, call, cardReasons, criteria, late, pool, questionAt, ranking, said } from "./grant-state.ts";

const lines = (text: string) => text.split("\n");

/** What a letter about a grant has to say, whatever the words around it. */
export function grantFactsOf(kind: GrantKind, language: Language): string[] {
  const title = call.title[language] ?? "";
  const about = [
    title,
    application.reference,
    String(application.answers["applicantName"]),
    String(application.answers["projectTitle"]),
  ];
  const grant = [...about, money(language, application.requestedAmount)];
  const own = [...grant, links.manage];
  const agreed = [...about, links.manage, "DOT/17/2027"];
  const toAct = [title, links.act];
  const awarded = money(language, late.awardedAmount ?? 0);
  const result = [...own, ...criteria.map((one) => one.title[language] ?? "")];
  const closes = moment(language, call.closesAt);
  const end = calendarDate(language, "2027-09-30");
  switch (kind) {
    case "questionAsked":
    case "questionReminder": {
      const { deadline } = questionAt("correction");
      const fields = ["projectTitle", "budget"].map((name) => call.fields.find((field) => field.name === name));
      const labels = fields.map((field) => field?.label[language] ?? "?");
      return [...about, links.act, moment(language, deadline), said.message, ...labels];
    }
    case "questionOverdue": {
      const { asked, requestedAt, deadline } = questionAt("review");
      return [...about, links.act, asked.name, asked.email, moment(language, requestedAt), moment(language, deadline)];
    }
    case "draftLink":
    case "draftReminder":
      return [...toAct, closes, "Zielone podwórko"];
    case "draftExpired":
      return [title, closes];
    case "applicationReceived":
      return [...own, application.contentHash, application.submittedAt, "sha256sum", `${application.reference}.json`];
    case "applicationAwaitsPatron":
      return [...own, "Fundacja Patron", "patron@example.pl", moment(language, questionAt("patron").deadline)];
    case "applicationLink":
    case "formalCheckPassed":
      return own;
    case "applicationLeftUnexamined":
      return [...own, said.message, moment(language, "2027-04-13T21:59:59.000Z")];
    case "applicationRejectedFormally":
      return [...own, said.rejection, said.failed, said.appealDecision];
    case "appealUpheld":
      return [...own, said.appealDecision];
    case "commentsOpened":
      return [...own, moment(language, "2027-04-06T08:00:00.000Z")];
    case "applicationAwarded":
      return [...result, awarded, ...lines(said.decision), ...cardReasons, ": 7", "30"];
    case "applicationOnReserve":
      return [...result, ...cardReasons, ": 9", ": 2"];
    case "applicationRejected":
      return [...result, ...cardReasons, ": 19"];
    case "applicationForfeited":
    case "applicationWithdrawn":
    case "callCancelled":
      return [...own, "Zmiana planów."];
    case "agreementSigned":
      return [...agreed, awarded, end, money(language, 200_000), money(language, 100_050)];
    case "instalmentPaid":
      return [...agreed, money(language, 200_000), "•••• 2874", calendarDate(language, "2027-04-21")];
    case "amendmentDecided":
      return [...agreed, said.request, said.amendment];
    case "reportOverdue":
      return [...agreed, awarded, end];
    case "applicationSettled":
      return [...agreed, awarded];
    case "reviewerReplaced":
      return about;
    case "coordinatorLink":
      return [
        ...toAct,
        money(language, call.pool),
        moment(language, coordinateLinkExpiry(call, "2027-04-10T06:00:00.000Z")),
      ];
    case "callClosed":
      return [...toAct, "22", money(language, pool.requested), money(language, pool.pool)];
    case "applicationsScored":
    case "reviewersMissing":
    case "overrideAgreed":
    case "overrideDeclined":
      return toAct;
    case "moneyReturned":
      return [...toAct, money(language, 12_345), "PT-0000-0001", "PT-0000-0003, PT-0000-0004"];
    case "listReturned":
    case "listRefused":
      return [...toAct, said.returned, ": 2"];
    case "resultsPublished":
      return [...toAct, money(language, 3_300_050), `: ${ranking.version}`, `/forms/${call.id}/results`];
    case "overdueList": {
      const [one, other] = [questionAt("review"), questionAt("listApproval")];
      return [
        ...toAct,
        application.reference,
        ...[one, other].flatMap(({ asked, deadline }) => [asked.name, asked.email, moment(language, deadline)]),
      ];
    }
  }
}
