import { expect, it } from "vitest";
import * as z from "zod/mini";
import { questionKey } from "../../../functions/shared/grants/question-writes.ts";
import { dueAttributes } from "../../../functions/shared/table/keys.ts";
import { Question } from "../../../schemas/question.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { submissionId } from "../../support/submissions.ts";
import { publishForm } from "../support/doors.ts";
import { readsOf } from "../support/reads.ts";
import { anEvent, aTable, put, runAt, signedUp } from "./support.ts";

aTable();

const morning = "2027-02-11T07:00:00.000Z";
const due = 100;
let ids = 100_000;

/** So many questions of one call; those that are due are due this morning, the others never. */
async function questions(count: number, isDue: boolean): Promise<void> {
  const { id: formId, officials } = aCall();
  const [official] = officials;
  const items = Array.from({ length: count }, () => {
    const question = z.parse(Question, {
      schemaVersion: 1,
      formId,
      submissionId: submissionId((ids += 1)),
      step: "formalCheck",
      round: 1,
      asked: official,
      requestedAt: "2027-02-08T10:00:00.000Z",
      deadline: "2027-02-15T22:59:59.000Z",
      status: "requested",
      reminded: 0,
    });
    return { ...questionKey(question), ...question, ...(isDue && dueAttributes(morning)) };
  });
  await put(...items);
}

it("a run reads what is due, however much is stored", async () => {
  // given
  await publishForm(aCall(), aPoolCounter());
  await questions(due, true);

  // when
  const few = await readsOf(() => expect(runAt(morning)).resolves.toEqual({ handled: due }));
  await questions(5 * due, false);
  await questions(due, true);
  const many = await readsOf(() => expect(runAt(morning)).resolves.toEqual({ handled: due }));

  // then
  expect(few.items).toBeGreaterThanOrEqual(due);
  expect(many.items).toBeLessThanOrEqual(few.items * 1.1);
  expect(many.calls).toBeLessThanOrEqual(few.calls * 1.1);
});

it("a reminder of an event reads the sign-ups of that event, and of no other", async () => {
  // given one event that is due and another, larger one that is not
  const form = await anEvent({ remindDaysBefore: [7] });
  const other = await anEvent({ remindDaysBefore: [] });
  for (let person = 0; person < 20; person += 1) await signedUp(form);
  for (let person = 0; person < 60; person += 1) await signedUp(other);

  // when
  const { items } = await readsOf(() => runAt("2027-02-26T07:00:00.000Z"));

  // then: the sign-ups, what is due (in the index and itself), the form and its figures
  expect(items).toBe(20 + 4);
});
