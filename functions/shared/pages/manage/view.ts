import type { Certificate, Arrival } from "../../../../schemas/event-records.ts";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import type { Conference, GrantCall } from "../../../../schemas/form.ts";
import type { Letter } from "../../../../schemas/letter.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { SignUp, SpecialNeeds } from "../../../../schemas/sign-up.ts";
import type { Application } from "../../../../schemas/submission.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";

interface Common {
  language: Language;
  now: Instant;
  /** Path of the page, which ends with the key of the link. */
  address: string;
  /** `?lang=uk` when the page was asked for in another language than that of the submission; else empty. */
  query: string;
  letters: readonly Letter[];
}

/** Everything the page of an application shows. */
export interface ApplicationView extends Common {
  form: GrantCall;
  submission: Application;
  /** What was asked about it, of whomever; the page shows what concerns the applicant. */
  questions: readonly Question[];
}

/** Everything the page of a sign-up shows. */
export interface SignUpView extends Common {
  form: Conference;
  submission: SignUp;
  eventCancelled: boolean;
  /** When the organiser last changed date or place. */
  movedAt?: Instant | undefined;
  needs?: SpecialNeeds | undefined;
  /** By when the approver is expected to answer. */
  approvalDeadline?: Instant | undefined;
  /** Places on waiting lists from 1, by pool. */
  positions: Readonly<Record<string, number>>;
  /** How often smaller sign-ups went ahead of a group that waits, and whether freed seats are kept for it now. */
  waiting?: { passedOver: number; gathering: boolean } | undefined;
  history: readonly AuditRecord[];
  arrivals: readonly Arrival[];
  certificates: readonly Certificate[];
  /** The letter about the present state has been sent again within this hour. */
  resent: boolean;
  /** Erasure was asked for without the box that confirms it. */
  eraseUnconfirmed?: boolean;
}
