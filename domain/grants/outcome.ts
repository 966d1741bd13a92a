import type { Application } from "../../schemas/application.ts";
import type { AuditRecord } from "../../schemas/audit.ts";
import type { Comment } from "../../schemas/comment.ts";
import type { DueOfApplication } from "../../schemas/due.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { GrantStep } from "../../schemas/grant-step.ts";
import type { LetterKind, Returned } from "../../schemas/letter.ts";
import type { Asked, Question } from "../../schemas/question.ts";
import type { Ranking } from "../../schemas/ranking.ts";
import type { Grosze, Instant, Sha256 } from "../../schemas/values.ts";

/** Money of a year under art. 19a: of the organisation, and of all. */
export interface Granted {
  organisation: Grosze;
  all: Grosze;
}

/** Everything that a decision may look at. */
export interface GrantFacts {
  form: GrantCall;
  /** The application that is decided on; absent where it is a list. */
  application?: Application | undefined;
  /** The only application of a list that is decided on. */
  listed?: Application | undefined;
  /** The list it is on, or the list that is decided on. */
  ranking?: Ranking | undefined;
  /** All questions about the application or list. A reviewer's facts hold nobody's cards but their own. */
  questions: readonly Question[];
  /** Art. 19a, of an offer that is decided on, also by the list that it is alone on: what the public said, what was granted this year, what lists propose. */
  comments?: readonly Comment[];
  granted?: Granted;
  promised?: Granted;
}

/** The same, of somebody who answers. */
export interface QuestionFacts extends GrantFacts {
  question: Question;
}

/** A question to put. Without a deadline it has the one of its step. */
export interface NewQuestion {
  step: GrantStep;
  round: number;
  asked: Asked;
  deadline?: Instant;
  /** The application it is about, where it is not the one that is decided on, or the version of the list. */
  submissionId?: string;
  list?: string;
  listVersion?: number;
}

/** A letter that asks nothing. `number`: of an instalment or an amendment. */
export interface News {
  kind: LetterKind;
  to: Asked;
  submissionId?: string;
  number?: number;
  returned?: Returned;
}

export interface Trace {
  action: AuditRecord["action"];
  detail?: string;
  submissionId?: string;
}

/** Something the scheduled run does of one application later; `at` undefined: no longer. */
export interface Later {
  name: DueOfApplication["name"];
  at: Instant | undefined;
}

/**
 * All that follows from an answer, from silence or from a press of the coordinator's: written in one transaction, or not
 * at all. Applications and the list are as they will be; `revision` is raised by the write.
 */
export interface Outcome {
  applications?: Application[];
  ranking?: Ranking;
  /** How much goes back into the pool and how much is taken out of it; never more than there is. */
  money?: { released: Grosze; spent: Grosze };
  /** Closes the call in the same moment. */
  closeCall?: boolean;
  publishResults?: boolean;
  /** What organisations were granted in a year under art. 19a, more or (negative) less; refused above the limits. */
  granted?: { organisations: readonly Sha256[]; year: number; amount: number }[];
  /** A report of the organisation has become overdue (1), or was handed in (-1). */
  overdue?: { organisations: readonly Sha256[]; change: 1 | -1 };
  /** A reviewer declared to be impartial: the question stays open, and its card may be filled in. */
  declared?: boolean;
  /** Nothing is written unless the application is still in the state in which it was decided on. */
  unmoved?: boolean;
  /** The applicant changed what the application says: it gets the SHA-256 of its new content. */
  contentChanged?: boolean;
  ask?: NewQuestion[];
  withdraw?: Question[];
  letters?: News[];
  later?: Later[];
  trace: Trace[];
}
