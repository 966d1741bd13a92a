import type { Assignment } from "../../../schemas/assignment.ts";
import type { Counter, PoolCounter } from "../../../schemas/counter.ts";
import type { Draft } from "../../../schemas/draft.ts";
import type { Certificate } from "../../../schemas/event-records.ts";
import type { Conference, Form, GrantCall } from "../../../schemas/form.ts";
import type { Letter } from "../../../schemas/letter.ts";
import type { Question, RecordedQuestion } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Application, SignUp, Submission } from "../../../schemas/submission.ts";
import type { Overdue } from "../../shared/coordinator/overdue.ts";

/** All a letter may speak of. Each kind needs its own part of it and throws `MissingFact` when that part is absent. */
export interface LetterFacts {
  letter: Letter;
  form: Form;
  submission?: Submission | undefined;
  /** Where the sign-up stands in the waiting lists it is in, by pool: 1 is the first in line. */
  positions?: Readonly<Record<string, number>> | undefined;
  /** The one that the letter brings. */
  certificate?: Certificate | undefined;
  /** The question whether to accept a sign-up. */
  assignment?: Assignment | undefined;
  /** What somebody is asked about a grant; of a letter to the applicant, what is asked of their patron. */
  question?: Question | undefined;
  /** The list that is asked about, or that an application is on. */
  ranking?: Ranking | undefined;
  /** The cards of the application, in the order in which they count; only letters of a published result have them. */
  cards?: readonly RecordedQuestion[] | undefined;
  /** What nobody has answered in time, with the reference of the application it is about. */
  overdue?: readonly Overdue[] | undefined;
  draft?: Draft | undefined;
  counter?: Counter | undefined;
  /** For `applicationReceived`: the canonical JSON whose SHA-256 is the submission's `contentHash`. */
  canonicalContent?: string | undefined;
  links: {
    /** To one's own submission. */
    manage?: string | undefined;
    /** To the answer asked for, to a draft, or to the page of whoever runs the event or call. */
    act?: string | undefined;
    /** What every address begins with; tickets and certificates have addresses that last. */
    origin: string;
    /** To the public page of the form. */
    page: string;
  };
  now: Date;
}

/** A letter cannot be written: a fact that its kind needs is not there, or is not true. Names no personal data. */
export class MissingFact extends Error {
  override name = "MissingFact";
}

export function need<Fact>(fact: Fact | undefined, name: string, { letter }: LetterFacts): Fact {
  if (fact === undefined) throw new MissingFact(`${letter.kind} cannot be written without ${name}`);
  return fact;
}

export function conferenceOf(facts: LetterFacts): Conference {
  return need(facts.form.kind === "conference" ? facts.form : undefined, "a conference", facts);
}

export function callOf(facts: LetterFacts): GrantCall {
  return need(facts.form.kind === "grantCall" ? facts.form : undefined, "a call", facts);
}

export function signUpOf(facts: LetterFacts): SignUp {
  return need(facts.submission?.kind === "signUp" ? facts.submission : undefined, "a sign-up", facts);
}

export function applicationOf(facts: LetterFacts): Application {
  return need(facts.submission?.kind === "application" ? facts.submission : undefined, "an application", facts);
}

export function poolOf(facts: LetterFacts): PoolCounter {
  return need(facts.counter?.kind === "grantCall" ? facts.counter : undefined, "the figures of the pool", facts);
}
