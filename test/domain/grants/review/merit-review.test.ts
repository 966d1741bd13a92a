import fc from "fast-check";
import { expect, it } from "vitest";
import { cardFields, cardOf } from "../../../../domain/grants/review/assessment-card.ts";
import { isCard, isConflict } from "../../../../domain/grants/review/impartiality.ts";
import { nextOfReview } from "../../../../domain/grants/review/merit-review.ts";
import type { NewQuestion } from "../../../../domain/grants/outcome.ts";
import { diverge } from "../../../../domain/grants/review/scoring.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Question } from "../../../../schemas/question.ts";
import { aCall, whileOpen } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const { merit: shipped, ...rest } = aCall();
if (!shipped) throw new Error("The shipped call has a merit review");
const merit = shipped;
const now = whileOpen;

/** What one reviewer, or the coordinator, does next. */
type Move = { which: number; does: "declare" | "conflict" | "card" | "silence" | "nothing"; points: number };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    which: fc.nat(2),
    does: fc.constantFrom("declare", "declare", "card", "card", "conflict", "silence", "nothing"),
    points: fc.nat(10),
  }),
  { minLength: 4, maxLength: 30, size: "max" },
);

const application: Application = anApplication({
  status: "reviewerAssignment",
  revision: 1,
  since: now,
  answers: { applicantName: "Centrum OPUS" },
});

const asQuestion = ({ step, round, asked }: NewQuestion): Question => ({
  schemaVersion: 1,
  formId: rest.id,
  submissionId: application.id,
  step,
  round,
  asked,
  requestedAt: now,
  deadline: now,
  status: "requested",
  reminded: 0,
});

/** The same points in each criterion, each with its example of a reason. */
const cardWith = (points: number) =>
  Object.fromEntries(
    cardFields(merit).map(({ name, type, example }) => [name, type === "number" ? points : String(example)]),
  );

/** A table that holds one application: outcomes change it as the writes do. */
class Story {
  application = application;
  questions: Question[] = [];
  loads: Record<string, number> = {};
  scores = 0;

  settle(leaving?: { reviewerId: string }): void {
    const form = { ...rest, merit };
    const facts = {
      form,
      application: this.application,
      questions: this.questions,
      load: (id: string) => this.loads[id] ?? 0,
    };
    const next = nextOfReview(facts, now, leaving);
    if (typeof next !== "object") return;
    const { applications = [], ask = [], withdraw = [] } = next.outcome;
    for (const changed of applications) {
      if (changed.score) this.scores += 1;
      this.application = { ...changed, revision: changed.revision + 1 };
    }
    const ended = new Set(withdraw.map(({ asked }) => asked.id));
    this.questions = this.questions.map((question) => {
      if (!ended.has(question.asked.id) || question.status !== "requested") return question;
      const { reminded: _, ...left } = question;
      return { ...left, status: "withdrawn", withdrawnAt: now };
    });
    this.questions.push(...ask.map(asQuestion));
    for (const [id, change] of Object.entries(next.loads)) this.loads[id] = (this.loads[id] ?? 0) + change;
    this.settle();
  }

  /** Whoever is asked does what the rules of the page allow; everything else changes nothing. */
  play({ which, does, points }: Move): void {
    const open = this.questions.filter(({ status }) => status === "requested");
    const question = open[which % Math.max(open.length, 1)];
    if (question?.status !== "requested") return;
    const { reminded: _, ...asked } = question;
    const isDeclared = question.declaredAt !== undefined;
    const put = (changed: Question) => this.questions.splice(this.questions.indexOf(question), 1, changed);
    const recorded = { status: "recorded" as const, recordedAt: now };
    if (does === "silence") return this.settle({ reviewerId: question.asked.id });
    if (does === "declare" && !isDeclared) put({ ...question, declaredAt: now });
    if (does === "conflict" && !isDeclared) put({ ...asked, ...recorded, answer: { impartiality: "conflict" } });
    if (does === "card" && isDeclared) put({ ...asked, ...recorded, answer: cardWith(points) });
    this.settle();
  }
}

it("comes whatever reviewers do to no score, or to one of two or three cards, by people who were asked once and belong to nobody", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(moves, (all) => {
      const story = new Story();
      story.settle();
      for (const move of all) {
        story.play(move);
        const people = story.questions.map(({ asked }) => asked.id);
        expect(new Set(people).size).toBe(people.length);
        expect(people).not.toContain("reviewer-2");
        const awaited = story.questions.filter(({ status }) => status === "requested");
        expect(awaited.length).toBeLessThanOrEqual(story.application.status === "thirdReview" ? 1 : 2);
      }
      const { status, score, reviewers } = story.application;
      const cards = story.questions.filter(isCard);
      seen.add(status);
      expect(story.scores).toBe(score ? 1 : 0);
      if (!score) {
        expect(["meritReview", "thirdReview"]).toContain(status);
        return;
      }
      expect(status).toBe(score.passed ? "scored" : "belowThreshold");
      expect(score.cards.toSorted()).toEqual(cards.map(({ asked }) => asked.id).toSorted());
      expect(reviewers.toSorted()).toEqual(score.cards.toSorted());
      expect(story.questions.filter(isConflict).some(({ asked }) => reviewers.includes(asked.id))).toBe(false);
      const [one, other] = cards.filter(({ step }) => step === "review").map((question) => cardOf(merit, question));
      expect(one && other && diverge(merit, one, other)).toBe(score.cards.length === 3);
      expect(Object.values(story.loads).every((load) => load >= 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
  // The moves are such that every end is met.
  expect([...seen].toSorted()).toEqual(["belowThreshold", "meritReview", "scored", "thirdReview"]);
});
