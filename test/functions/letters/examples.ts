import { createHash } from "node:crypto";
import { canonicalContent } from "../../../domain/content.ts";
import type { LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import type { RecordedReview, RequestedAssignment } from "../../../schemas/assignment.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { Application } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { formCommon, letter, links, person, submissionCommon } from "./common.ts";
import { isAboutEvent, eventExample } from "./event-examples.ts";

export { links } from "./common.ts";
export { conference, delegation, signUp } from "./event-examples.ts";

export const call: GrantCall = {
  ...formCommon,
  kind: "grantCall",
  id: "mikrogranty",
  title: { pl: "Mikrogranty 2027 – Piotrków Trybunalski", en: "Micro-grants 2027", uk: "Мікрогранти 2027" },
  referencePrefix: "PT",
  opensAt: "2027-03-01T07:00:00.000Z",
  closesAt: "2027-03-31T10:00:00.000Z",
  pool: 10_000_000,
  review: {
    reviewers: [person("anna", "Anna Nowak"), person("piotr", "Piotr Wiśniewski")],
    decisionMaker: person("prezydent", "Prezydent Miasta"),
    coordinator: person("koordynator", "Ewa Zielińska"),
    reviewDays: 14,
    decisionDays: 7,
    remindAfterWorkingDays: [3, 5],
    escalateAfterWorkingDays: 7,
  },
};

const submitted: Application = {
  ...submissionCommon,
  kind: "application",
  formId: call.id,
  reference: "PT-4KDW-9RTN",
  answers: {
    applicantName: "Koło Gospodyń Wiejskich w Rakowie",
    projectTitle: "Zielone podwórko – łąka kwietna i ławki",
  },
  receipt: { id: submissionCommon.id, reference: "PT-4KDW-9RTN", status: "submitted" },
  requestedAmount: 480_000,
  status: "submitted",
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
/** The same application with other answers, and the hash that goes with them. */
export function applicationWith(answers: Application["answers"]): Application {
  const changed = { ...submitted, answers };
  return { ...changed, contentHash: sha256(canonicalContent(changed)) };
}
export const application = applicationWith(submitted.answers);

const reason = "Projekt odpowiada na potrzeby mieszkańców.\nBudżet jest realny, a termin możliwy do dotrzymania.";

const assignmentCommon = {
  schemaVersion: 1 as const,
  formId: call.id,
  submissionId: application.id,
  requestedAt: "2027-04-01T06:00:00.000Z",
  deadline: "2027-04-15T21:59:59.000Z",
  taskToken: "token-that-never-leaves-the-backend",
};

export const assignment: RequestedAssignment = {
  ...assignmentCommon,
  step: "review",
  assignee: call.review.reviewers[0] ?? person("anna", "Anna Nowak"),
  status: "requested",
  reminded: 0,
};

const decisionAssignment: RequestedAssignment = {
  ...assignment,
  step: "decision",
  assignee: call.review.decisionMaker,
};

const recorded = {
  ...assignmentCommon,
  step: "review",
  status: "recorded",
  recordedAt: "2027-04-05T09:00:00.000Z",
} as const;
export const reviews: RecordedReview[] = [
  { ...recorded, assignee: person("anna", "Anna Nowak"), answer: { recommendation: "recommend", reason } },
  {
    ...recorded,
    assignee: person("piotr", "Piotr Wiśniewski"),
    answer: {
      recommendation: "decline",
      reason: "Koszt ławek jest wyższy od cen rynkowych, brak ofert porównawczych.",
    },
  },
];

export const pool: PoolCounter = {
  kind: "grantCall",
  opensAt: call.opensAt,
  closesAt: call.closesAt,
  cancelled: false,
  pool: call.pool,
  remaining: 6_240_000,
  submitted: 22,
  requested: 25_500_050,
};

const decided = { decidedAt: "2027-04-20T11:00:00.000Z", decidedBy: "prezydent", reason };

/** Everything one letter of a kind needs, and no more than the door would give it. */
export function example(kind: LetterKind, language: Language = "pl"): LetterFacts {
  if (isAboutEvent(kind)) return eventExample(kind, language);
  const aboutCall = {
    letter: letter(kind, language, call.id),
    form: call,
    links,
    now: new Date("2027-04-10T06:00:00.000Z"),
  };
  const aboutApplication = { ...aboutCall, submission: application };
  switch (kind) {
    case "applicationReceived":
      return { ...aboutApplication, canonicalContent: canonicalContent(application) };
    case "applicationAwarded":
      return {
        ...aboutApplication,
        submission: { ...application, status: "awarded", awardedAmount: application.requestedAmount, ...decided },
      };
    case "applicationRejected":
      return { ...aboutApplication, submission: { ...application, status: "rejected", ...decided } };
    case "reviewRequest":
    case "reviewReminder":
    case "overdueNotice":
      return { ...aboutApplication, assignment, reviews, counter: pool };
    case "decisionRequest":
    case "decisionReminder":
      return { ...aboutApplication, assignment: decisionAssignment, reviews, counter: pool };
    case "callClosed":
      return { ...aboutCall, counter: pool };
  }
}
