import { ranOut } from "../../../../domain/grants/call/ran-out.ts";
import { awaited } from "../../../../domain/grants/step-times.ts";
import { coordinateLinkExpiry } from "../../../../domain/links.ts";
import { sum } from "../../../../domain/money.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { period } from "../../../shared/words/format.ts";
import { stepNames } from "../../../shared/words/step-names/words.ts";
import { inSubject, letterOf } from "../body.ts";
import type { Block, LetterContent, Row } from "../content.ts";
import { callOf, type LetterFacts, need, poolOf } from "../facts.ts";
import type { CoordinatorKind } from "../words/grants.ts";
import { words as catalogue } from "../words/words.ts";
import { type GrantDetail, nameOf, rowsOf, written } from "./details.ts";
import { listDetails, personOf, placeRows } from "./list.ts";

/** A letter is read at a glance; everything is on the page behind the link. */
const mostRows = 40;

/** What nobody has answered in time: what it is about, who is asked, and when the deadline was. */
function overdueRows(facts: LetterFacts): Block[] {
  const { language } = facts.letter;
  const overdue = need(facts.overdue, "what is overdue", facts);
  const { terms } = catalogue[language].grant;
  const { moment } = written(facts);
  const rows = overdue.slice(0, mostRows).map(({ question, reference }): Row => ({
    label: [reference, stepNames[language][awaited(question)]].filter(Boolean).join(" – "),
    value: `${question.asked.name}, ${question.asked.email}\n${moment(question.deadline)}`,
  }));
  const left = overdue.length - rows.length;
  return [
    { type: "details", heading: terms.waitingFor, rows },
    ...(left > 0 ? [{ type: "note", text: terms.andMore(left) } as const] : []),
  ];
}

/** Who returned or refused the list, and why. */
function refusalDetails(decision: "return" | "refuse", facts: LetterFacts): GrantDetail[] {
  const ranking = need(facts.ranking, "the list", facts);
  const last = ranking.history.findLast((approval) => approval.decision === decision);
  const only = callOf(facts).rolling ? ranking.entries[0] : undefined;
  const { by, role, at, reason, version } = need(last, "a decision about the list", facts);
  const { terms } = catalogue[facts.letter.language].grant;
  return [
    ["reference", only?.reference],
    ["applicant", only?.applicant],
    ["listVersion", `${version}`],
    ["decidedBy", `${terms.role[role]} – ${personOf(callOf(facts), by)}`],
    ["decidedAt", written(facts).moment(at)],
    ["reason", reason],
  ];
}

const isName = (label: string): boolean => label === "reference" || label === "applicant";

function detailsOf(kind: CoordinatorKind, facts: LetterFacts): GrantDetail[] {
  const call = callOf(facts);
  const { money, moment } = written(facts);
  switch (kind) {
    case "coordinatorLink":
      return [
        ["window", period(facts.letter.language, call.opensAt, (facts.counter ?? call).closesAt)],
        ["pool", money(call.pool)],
        ["linkUntil", moment(coordinateLinkExpiry(call, facts.now.toISOString()))],
      ];
    case "callClosed": {
      const { closesAt, submitted, requested, pool } = poolOf(facts);
      return [
        ["closedAt", moment(closesAt)],
        ["count", `${submitted}`],
        ["requestedTotal", money(requested)],
        ["pool", money(pool)],
      ];
    }
    case "listReturned":
      return refusalDetails("return", facts);
    case "listRefused":
      return refusalDetails("refuse", facts);
    case "resultsPublished": {
      const ranking = need(facts.ranking, "the list", facts);
      const { publishedAt } = poolOf(facts);
      const awarded = ranking.entries.filter(({ place }) => place === "awarded");
      const given = sum(awarded.map(({ amount }) => amount));
      return [
        ["publishedAt", (publishedAt ?? ranking.publishedAt) && moment(publishedAt ?? ranking.publishedAt ?? "")],
        ...listDetails(ranking, facts).filter(
          ([label]) => label === "listVersion" || label === "count" || (call.rolling && isName(label)),
        ),
        ["awardedTotal", money(given)],
      ];
    }
    case "moneyReturned": {
      const { amount, from, promoted } = need(facts.letter.returned, "the money that came back", facts);
      return [
        ["amount", money(amount)],
        ["returnedBy", from.join(", ")],
        ["promoted", promoted.join(", ") || undefined],
      ];
    }
    case "overrideAgreed":
    case "overrideDeclined":
    case "reviewersMissing": {
      const { submission } = facts;
      return submission?.kind === "application" ? nameOf(submission, facts).slice(1) : [];
    }
    default:
      return [];
  }
}

/** Letters to the coordinator of a call. */
export function coordinatorLetter(kind: CoordinatorKind, facts: LetterFacts): LetterContent {
  const { letter, links, form, ranking } = facts;
  const words = catalogue[letter.language];
  const title = inLanguage(callOf(facts).title, letter.language);
  const counter = kind === "callClosed" ? poolOf(facts) : undefined;
  const { terms } = words.grant;
  const only = callOf(facts).rolling ? ranking?.entries[0] : undefined;
  const results: Block[] = [
    ...(ranking ? [{ type: "details", heading: terms.list, rows: placeRows(ranking, terms, facts) } as const] : []),
    { type: "link", label: terms.results, url: `${links.origin}/forms/${form.id}/results` },
  ];
  return letterOf({
    words,
    wording: words.grant.coordinator[kind]({
      call: inSubject(title),
      closedAt: counter ? written(facts).moment(counter.closesAt) : "",
      count: counter?.submitted ?? facts.overdue?.length ?? 0,
      version: `${ranking?.version ?? ""}`,
      exhausted: counter !== undefined && ranOut(callOf(facts), counter),
      only: only ? inSubject(`${only.reference}, ${only.applicant}`) : "",
      merit: callOf(facts).merit !== undefined,
      promoted: (letter.returned?.promoted.length ?? 0) > 0,
    }),
    details: [],
    more: rowsOf(words, [["call", title], ...detailsOf(kind, facts)]),
    url: need(links.act, "a link to the call", facts),
    sections: kind === "overdueList" ? overdueRows(facts) : kind === "resultsPublished" ? results : [],
  });
}
