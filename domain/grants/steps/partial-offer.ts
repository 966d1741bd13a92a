import type { Field } from "../../../schemas/field.ts";
import type { RankingEntry } from "../../../schemas/ranking.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { withEntries } from "../list/allotment.ts";
import { applicantOf } from "../asked.ts";
import { award } from "../list/award.ts";
import { budgetAddsUp, contributesEnough } from "../application/budget-rules.ts";
import { grantFields, ownContributionFields } from "../field-names.ts";
import { isOpenOffer, stageOf } from "../list/version.ts";
import { moved } from "../moved.ts";
import type { Outcome, QuestionFacts } from "../outcome.ts";
import { awarded } from "../list/promotion.ts";
import { applicationOf, rankingOf, type StepRules } from "../step.ts";
import { oneOf } from "../step-fields.ts";

const decision = oneOf("decision", {
  label: { pl: "Decyzja", en: "Decision", uk: "Рішення" },
  answers: {
    accept: {
      pl: "Przyjmuję niższą kwotę, kosztorys poniżej jest do niej dostosowany",
      en: "I accept the lower amount; the budget below adds up to it",
      uk: "Приймаю меншу суму; кошторис нижче їй відповідає",
    },
    decline: { pl: "Rezygnuję z dofinansowania", en: "I decline the grant", uk: "Відмовляюся від дотації" },
  },
});

const budgetFields: ReadonlySet<string> = new Set([grantFields.budget, ...ownContributionFields]);

/** The budget and the own contributions, as the call asks for them; who declines need not fill them in. */
const changeable = ({ form }: Pick<QuestionFacts, "form">): Field[] =>
  form.fields
    .filter(({ name }) => budgetFields.has(name))
    .map((field) => ({ ...field, required: false, ...(field.type === "group" && { min: 0 }) }));

/** The row of the list by which just this amount is offered. */
function offerOf({ ranking, application }: QuestionFacts): RankingEntry | undefined {
  if (ranking?.status !== "offers" && ranking?.status !== "published") return undefined;
  const entry = ranking.entries.find(({ submissionId }) => submissionId === application?.id);
  return entry && isOpenOffer(entry) && entry.amount === application?.proposedAmount ? entry : undefined;
}

/** What the application would say with the lower amount. */
function corrected(facts: QuestionFacts, answers: Answers): Answers {
  const { decision: _, ...budget } = answers;
  const kept = Object.entries(applicationOf(facts).answers).filter(([name]) => !budgetFields.has(name));
  return { ...Object.fromEntries(kept), ...budget, [grantFields.requestedAmount]: offerOf(facts)?.amount ?? 0 };
}

/** An offer of a list that is published has its money already: it is an award. Otherwise the list may go on to approval. */
function accepted(facts: QuestionFacts, entry: RankingEntry, answers: Answers, now: Instant): Outcome {
  const before = rankingOf(facts);
  const taken = { ...entry, accepted: now };
  const application = { ...applicationOf(facts), answers: corrected(facts, answers) };
  const { id } = application;
  if (before.status === "published") {
    const last = awarded(taken);
    const ranking = { ...before, entries: withEntries(before.entries, [last]) };
    const placed = award(ranking, last, application, now);
    return {
      ranking,
      applications: [placed.application],
      ask: placed.ask ?? [],
      letters: placed.letters ?? [],
      trace: placed.trace ?? [],
    };
  }
  const ranking = { ...before, entries: withEntries(before.entries, [taken]) };
  return {
    ranking: { ...ranking, status: stageOf(ranking) },
    applications: [moved(application, "partiallyRecommended", now)],
    trace: [{ action: "offerAccepted", submissionId: id }],
  };
}

/** Whoever does not take the lower amount gives up the grant; functions/shared/grants/release.ts says who gets the money. */
function given(facts: QuestionFacts, action: "offerDeclined" | "offerExpired", now: Instant): Outcome {
  const application = applicationOf(facts);
  return {
    applications: [moved(application, "forfeited", now)],
    letters: [{ kind: "applicationForfeited", to: applicantOf(application) }],
    trace: [{ action }],
  };
}

/** The applicant takes a lower amount with a budget that adds up to it, or declines; silence declines. */
export const partialOffer: StepRules = {
  fields: (facts) => [decision, ...changeable(facts)],
  initial: (facts) => {
    const { answers } = applicationOf(facts);
    return Object.fromEntries(Object.entries(answers).filter(([name]) => budgetFields.has(name)));
  },
  check: (facts, answers, faults) => {
    if (answers["decision"] !== "accept" || faults.length > 0) return [];
    const after = corrected(facts, answers);
    return [...budgetAddsUp(after), ...contributesEnough(facts.form, after)];
  },
  refuse: (facts) => (offerOf(facts) ? undefined : { code: "answerNotNeeded" }),
  decide: (facts, answers, now) => {
    const entry = offerOf(facts);
    return answers["decision"] === "accept" && entry
      ? accepted(facts, entry, answers, now)
      : given(facts, "offerDeclined", now);
  },
  lapse: (facts, now) => given(facts, "offerExpired", now),
};
