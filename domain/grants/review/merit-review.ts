import type { Application, ApplicationStatus } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { MeritRules, Reviewer } from "../../../schemas/grant-call.ts";
import type { Question, RequestedQuestion } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { cardOf } from "./assessment-card.ts";
import { person } from "../asked.ts";
import { isCard, isConflict } from "./impartiality.ts";
import { moved } from "../moved.ts";
import type { NewQuestion, Outcome } from "../outcome.ts";
import { eligibleReviewers, firstReviewers, isReview, type LoadOf } from "./reviewers.ts";
import { diverge, scoreOf } from "./scoring.ts";

interface MeritFacts {
  form: GrantCall;
  application: Application;
  /** All of the application, with the cards of every reviewer: nobody who is asked sees these facts. */
  questions: readonly Question[];
  load: LoadOf;
}

/** Somebody who need not review any more, unless their card is there by now. */
export interface Leaving {
  reviewerId: string;
  /** Only as long as this is the deadline that they let pass. */
  silentSince?: Instant;
}

/**
 * What the merit review of an application comes to next: `outcome` with what it changes in the loads of reviewers, or
 * `nobodyLeft` when another reviewer is needed and the call has none who may be asked.
 */
export type Next = { outcome: Outcome; loads: Record<string, number> } | "nobodyLeft" | undefined;

const underReview: ReadonlySet<ApplicationStatus> = new Set(["reviewerAssignment", "meritReview", "thirdReview"]);

const isOpen = (question: Question): question is RequestedQuestion =>
  isReview(question) && question.status === "requested";

/** The application has left the review: whoever still works on it need not. */
function ended({ questions }: MeritFacts): Next {
  const open = questions.filter(isOpen);
  if (open.length === 0) return undefined;
  return {
    outcome: {
      withdraw: open,
      letters: open.map(({ asked }) => ({ kind: "reviewerReplaced", to: asked })),
      trace: open.map(({ step }) => ({ action: "cancelled", detail: step })),
    },
    loads: {},
  };
}

/** Questions to new reviewers. A round after the first is in place of somebody who was asked before. */
function asking(step: "review" | "thirdReview", reviewers: readonly Reviewer[], before: number): NewQuestion[] {
  return reviewers.map((reviewer) => ({ step, round: before + 1, asked: person(reviewer) }));
}

const plusOne = (reviewers: readonly Reviewer[]): Record<string, number> =>
  Object.fromEntries(reviewers.map(({ id }) => [id, 1]));

/** Two cards are there: they make the score, or call for a third. */
function afterTwo(facts: MeritFacts, merit: MeritRules, now: Instant): Next {
  const { application, questions, load } = facts;
  const [one, other] = questions
    .filter(isCard)
    .filter(({ step, asked }) => step === "review" && application.reviewers.includes(asked.id))
    .map((question) => cardOf(merit, question));
  if (!one || !other) return undefined;
  if (!diverge(merit, one, other))
    return { outcome: scored(application, scoreOf(merit, [one, other]), now), loads: {} };
  const found = eligibleReviewers(merit, application, questions, load).slice(0, 1);
  const reviewers = [...application.reviewers, ...found.map(({ id }) => id)];
  return {
    outcome: {
      applications: [moved(application, "thirdReview", now, { reviewers })],
      ask: asking("thirdReview", found, 0),
      trace: [{ action: "divergent" }],
    },
    loads: plusOne(found),
  };
}

/** The third card is there. */
function afterThird({ application, questions }: MeritFacts, merit: MeritRules, now: Instant): Next {
  const cards = questions.filter(isCard).filter(({ asked }) => application.reviewers.includes(asked.id));
  const [one, other] = cards.filter(({ step }) => step === "review").map((question) => cardOf(merit, question));
  const [third] = cards.filter(({ step }) => step === "thirdReview").map((question) => cardOf(merit, question));
  if (!one || !other || !third) return undefined;
  return { outcome: scored(application, scoreOf(merit, [one, other], third), now), loads: {} };
}

const scored = (application: Application, score: ReturnType<typeof scoreOf>, now: Instant): Outcome => ({
  applications: [moved(application, score.passed ? "scored" : "belowThreshold", now, { score: { ...score, at: now } })],
  trace: [],
});

/** The question that somebody has to leave, if they still have to. */
function leftBy(questions: readonly Question[], leaving: Leaving | undefined): RequestedQuestion | undefined {
  return questions.filter(isOpen).find(({ asked, deadline }) => {
    const due = leaving?.silentSince === undefined || leaving.silentSince === deadline;
    return asked.id === leaving?.reviewerId && due;
  });
}

/** Somebody is missing: at the beginning both, later whoever declared a conflict or has to leave. */
function askOthers(facts: MeritFacts, merit: MeritRules, now: Instant, leaving: Leaving | undefined): Next {
  const { application, questions, load } = facts;
  const { status } = application;
  const step = status === "thirdReview" ? "thirdReview" : "review";
  const left = leftBy(questions, leaving);
  const conflicts = questions.filter(isConflict).filter(({ asked }) => application.reviewers.includes(asked.id));
  const gone = new Set([...conflicts, ...(left ? [left] : [])].map(({ asked }) => asked.id));
  const kept = application.reviewers.filter((id) => !gone.has(id));
  const wanted = firstReviewers + (status === "thirdReview" ? 1 : 0) - kept.length;
  if (wanted <= 0) return undefined;
  const found = eligibleReviewers(merit, application, questions, load).slice(0, wanted);
  // Where nobody can take over, a silent reviewer stays and goes on being reminded.
  if (left ? found.length < gone.size : conflicts.length === 0 && found.length < minimum(status)) return "nobodyLeft";
  const before = questions.filter((question) => question.step === step && !isCard(question) && !isHeld(question, kept));
  const reviewers = [...kept, ...found.map(({ id }) => id)];
  return {
    outcome: {
      applications: [
        status === "reviewerAssignment"
          ? moved(application, "meritReview", now, { reviewers })
          : { ...application, reviewers },
      ],
      ask: asking(step, found, before.length),
      ...(left && { withdraw: [left], letters: [{ kind: "reviewerReplaced", to: left.asked }] }),
      trace: [...gone].map((id) => ({ action: "replaced", detail: id })),
    },
    loads: { ...plusOne(found), ...Object.fromEntries(conflicts.map(({ asked }) => [asked.id, -1])) },
  };
}

const isHeld = (question: Question, kept: readonly string[]): boolean =>
  question.status === "requested" && kept.includes(question.asked.id);

/** A review does not begin with one reviewer. */
const minimum = (status: ApplicationStatus): number => (status === "reviewerAssignment" ? firstReviewers : 1);

/** Looks at all there is and says what follows, so that it may be asked at any time and as often as one likes. */
export function nextOfReview(facts: MeritFacts, now: Instant, leaving?: Leaving): Next {
  const { form, application } = facts;
  if (!underReview.has(application.status)) return ended(facts);
  if (!form.merit) return undefined;
  const asked = askOthers(facts, form.merit, now, leaving);
  if (asked) return asked;
  if (application.status === "meritReview") return afterTwo(facts, form.merit, now);
  if (application.status === "thirdReview") return afterThird(facts, form.merit, now);
  return undefined;
}
