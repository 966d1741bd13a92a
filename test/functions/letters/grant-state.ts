import * as z from "zod/mini";
import { canonicalContent } from "../../../domain/content.ts";
import { cardFields } from "../../../domain/grants/review/assessment-card.ts";
import { applicantOf, person } from "../../../domain/grants/asked.ts";
import { deadlineFor } from "../../../domain/grants/step-times.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import type { AskedStep } from "../../../functions/send-letter/letters/words/grants.ts";
import { Application } from "../../../schemas/application.ts";
import { GrantStep, OwnStep } from "../../../schemas/grant-step.ts";
import { type Asked, Question, type RecordedQuestion } from "../../../schemas/question.ts";
import { Ranking } from "../../../schemas/ranking.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { anApplication, submissionId } from "../../support/submissions.ts";
import { formCommon } from "./common.ts";

export const call = aCall({ contact: formCommon.contact, organisers: formCommon.organisers });
const [merit, official, treasurer] = [call.merit, call.officials[0], call.approvers[1]];
if (!merit || !official || !treasurer) throw new Error("the shipped call has reviewers, officials and approvers");
export const { criteria } = merit;
export const reviewers = merit.reviewers.slice(0, 3).map(person);

const after = "2027-04-06T08:00:00.000Z";
export const pool = aPoolCounter({ submitted: 22, requested: 25_500_050, publishedAt: after });

/** As it comes out of the form. */
export const application = anApplication({ status: "submitted" }, call);

/** The same application with other answers, and the hash that goes with them. */
export function applicationWith(answers: Application["answers"]): Application {
  const changed = { ...application, answers: { ...application.answers, ...answers } };
  return { ...changed, contentHash: sha256(canonicalContent(changed)) };
}

export const said = {
  failed: "Brak podpisanego statutu w załącznikach.",
  message: "Prosimy o poprawienie kosztorysu: pozycja 2 nie ma uzasadnienia.",
  rejection: "Wniosek złożyła osoba nieuprawniona.",
  appeal: "Statut został przesłany dnia 3 marca, co potwierdza załączona wiadomość.",
  appealDecision: "Statut rzeczywiście był w załącznikach.",
  decision: "Projekt odpowiada na potrzeby mieszkańców.\nBudżet jest realny.",
  request: "Prosimy o przesunięcie terminu o dwa tygodnie z powodu ulew.",
  amendment: "Przyczyna jest niezależna od wnioskodawcy.",
  remarks: "Brakuje faktury za sadzonki.",
  refund: "Nie wykorzystano środków na narzędzia.",
  returned: "Suma na liście nie zgadza się z protokołem.",
  override: "Wniosek dubluje zadanie już finansowane.",
};

/** Everything that may have become of an application, as late letters find it. */
export const late = z.parse(Application, {
  ...application,
  status: "awarded",
  formalChecks: [
    {
      by: official.id,
      at: after,
      items: call.checklist.map(({ id }, index) =>
        index === 1 ? { id, verdict: "no", remark: said.failed } : { id, verdict: "yes" },
      ),
      outcome: "rejected",
      reason: said.rejection,
    },
  ],
  corrections: [
    { fields: ["projectTitle", "budget"], message: said.message, askedAt: after, deadline: "2027-04-13T21:59:59.000Z" },
  ],
  appeal: {
    text: said.appeal,
    at: after,
    decision: { upheld: true, reason: said.appealDecision, by: "appeals", at: after },
  },
  comments: { from: after, until: "2027-04-13T21:59:59.000Z" },
  score: {
    total: 61,
    byCriterion: Object.fromEntries(criteria.map(({ id }, index) => [id, index === 0 ? 19 : 14])),
    counted: reviewers.slice(1).map(({ id }) => id),
    cards: reviewers.map(({ id }) => id),
    divergent: true,
    passed: true,
    at: after,
  },
  proposedAmount: 300_050,
  decision: { at: after, list: "main", listVersion: 3, position: 7, reason: said.decision },
  awardedAmount: 300_050,
  agreement: {
    number: "DOT/17/2027",
    bankAccount: "61109010140000071219812874",
    statedAt: after,
    signedOn: "2027-04-19",
    signedAt: "2027-04-20T08:00:00.000Z",
    signedBy: official.id,
    instalments: [
      { amount: 200_000, paidOn: "2027-04-21", paidAt: "2027-04-22T08:00:00.000Z", paidBy: "treasurer" },
      { amount: 100_050 },
    ],
    endsOn: "2027-09-30",
  },
  amendments: [
    {
      askedAt: after,
      text: said.request,
      endsOn: "2027-10-14",
      decision: { agreed: true, reason: said.amendment, by: official.id, at: after },
    },
  ],
  report: { at: after, narrative: "Zrobione.", rows: [], correction: { message: said.remarks, askedAt: after } },
  reportOverdue: true,
  refund: {
    amount: 12_345,
    reason: said.refund,
    askedAt: after,
    deadline: "2027-11-02T22:59:59.000Z",
    statedOn: "2027-10-28",
  },
});

/** Before anything is published, though the list is made and all is scored. */
const { decision: _, awardedAmount: __, agreement: ___, ...unpublished } = late;
export const scored: Application = { ...unpublished, status: "recommended" };
/** Told that it was not awarded anything. */
export const rejected: Application = { ...unpublished, status: "rejected", decision: scoredDecision() };

export function scoredDecision() {
  return { at: after, list: "main", listVersion: 3, position: 19 };
}

const entry = (number: number, place: string, amount: number) => ({
  submissionId: number === 9 ? application.id : submissionId(number + 100),
  reference: number === 9 ? application.reference : `PT-0000-000${number}`,
  applicant: number === 9 ? String(application.answers["applicantName"]) : `Stowarzyszenie ${number}`,
  title: number === 9 ? String(application.answers["projectTitle"]) : `Zadanie ${number}`,
  position: number,
  place,
  total: 80 - number,
  submittedAt: application.submittedAt,
  requested: 500_000,
  amount,
});

export const ranking = z.parse(Ranking, {
  schemaVersion: 1,
  formId: call.id,
  id: "main",
  version: 3,
  revision: 8,
  status: "approval",
  frozenAt: after,
  available: 10_000_000,
  entries: [
    ...[1, 2, 3, 4, 5, 6].map((number) => entry(number, "recommended", 500_000)),
    entry(7, "partial", 300_050),
    entry(8, "reserve", 0),
    entry(9, "reserve", 0),
    entry(10, "belowThreshold", 0),
  ],
  approvals: [{ role: "chair", by: "chair", at: after, decision: "approve" }],
  history: [
    { role: "treasurer", by: treasurer.person.id, at: after, decision: "return", reason: said.returned, version: 2 },
    { role: "mayor", by: "mayor", at: after, decision: "refuse", reason: said.returned, version: 2 },
    { role: "chair", by: "chair", at: after, decision: "approve", version: 3 },
  ],
  proposal: {
    submissionId: application.id,
    place: "recommended",
    amount: 450_000,
    reason: said.override,
    by: call.coordinator.id,
  },
  publishedAt: after,
});
export const published: Ranking = {
  ...ranking,
  status: "published",
  entries: ranking.entries.map((one) => (one.amount > 0 ? { ...one, place: "awarded" } : one)),
};

export const isAbout = (step: GrantStep) =>
  step === "listApproval" || step === "override"
    ? { list: "main", listVersion: ranking.version }
    : { submissionId: application.id };

const reasonOf = (reviewer: number, criterion: number) =>
  `Uzasadnienie ${reviewer}.${criterion}, dłuższe niż wymagane.`;

/** The cards of three reviewers; each has reasons of its own. */
export const cards: RecordedQuestion[] = reviewers.map((asked, reviewer) => {
  const answer = Object.fromEntries(
    cardFields({ criteria }).map(({ name, type }, index) => [
      name,
      type === "number" ? reviewer + 5 : reasonOf(reviewer + 1, Math.floor(index / 2) + 1),
    ]),
  );
  const step = reviewer === 2 ? "thirdReview" : "review";
  return { ...question(step, asked), declaredAt: after, status: "recorded", recordedAt: after, answer };
});
export const cardReasons = cards.flatMap(({ answer }) =>
  Object.values(answer).filter((value) => typeof value === "string"),
);

function question(step: GrantStep, asked: Asked) {
  const requestedAt = "2027-04-01T06:00:00.000Z";
  const deadline = deadlineFor(call, step, requestedAt);
  const common = { schemaVersion: 1 as const, formId: call.id, step, round: 1, asked, requestedAt, deadline };
  return { ...common, ...isAbout(step) };
}

export const steps: readonly AskedStep[] = GrantStep.options.filter(
  (step): step is AskedStep => !OwnStep.options.some((own) => own === step),
);

/** Who is asked at each step. */
function askedAt(step: AskedStep): Asked {
  const patron = { id: "patron", name: "Fundacja Patron", email: "patron@example.pl", language: "pl" as const };
  switch (step) {
    case "patron":
      return patron;
    case "correction":
    case "appeal":
    case "partialOffer":
    case "agreement":
    case "report":
    case "reportCorrection":
    case "refund":
      return applicantOf(application);
    case "review":
    case "thirdReview":
      return reviewers[0] ?? patron;
    case "listApproval":
    case "payment":
    case "refundReceipt":
      return person(treasurer?.person ?? call.coordinator);
    default:
      return person(official ?? call.coordinator);
  }
}

export const questionAt = (step: AskedStep): Question =>
  z.parse(Question, { ...question(step, askedAt(step)), status: "requested", reminded: 0 });
