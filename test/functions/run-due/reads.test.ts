import { client } from "../../../functions/shared/table/client.ts";
import { expect, it } from "vitest";
import { dueAttributes, keys } from "../../../functions/shared/table/keys.ts";
import { anAssignment } from "../../support/assignments.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { submissionId } from "../../support/submissions.ts";
import { publishForm } from "../support/doors.ts";
import { aTable, clock, put, runAt } from "./support.ts";

aTable();

const morning = "2027-02-11T07:00:00.000Z";
const much = 5;

/** Counts the items that the table hands out, and the calls in which it does so. */
function countReads() {
  const counted = { items: 0, calls: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (input) => {
        const answer = await next(input);
        const output: { Item?: unknown; Items?: unknown[] } = answer.output;
        if (commandName === "GetItemCommand" || commandName === "QueryCommand") counted.calls += 1;
        counted.items += (output.Items?.length ?? 0) + (output.Item ? 1 : 0);
        return answer;
      },
    { name: "count", step: "initialize" },
  );
  return { counted, stop: () => client.middlewareStack.remove("count") };
}

let ids = 100_000;

/** So many questions of one call; those that are due are due this morning, the others never. */
async function questions(count: number, due: boolean): Promise<void> {
  const { id: formId } = aCall();
  await put(
    ...Array.from({ length: count }, () => {
      const about = { submissionId: submissionId((ids += 1)), formId, requestedAt: "2027-02-08T10:00:00.000Z" };
      const assignment = anAssignment(about);
      const key = keys.assignment(about.submissionId, "review", assignment.assignee.id);
      return { ...key, ...assignment, ...(due && dueAttributes(morning)) };
    }),
  );
}

async function readsOfRun(): Promise<{ items: number; calls: number }> {
  clock(morning);
  const { counted, stop } = countReads();
  const { handled } = await runAt(morning);
  stop();
  expect(handled).toBe(due);
  return counted;
}
const due = 100;

it("reads grow with what is due, not with what is stored", async () => {
  await publishForm(aCall(), aPoolCounter());
  await questions(due, true);
  const few = await readsOfRun();
  expect(few.items).toBeGreaterThanOrEqual(due);

  await questions(due * much, false);
  await questions(due, true);
  const many = await readsOfRun();

  expect(many.items).toBeLessThanOrEqual(few.items * 1.1);
  expect(many.calls).toBeLessThanOrEqual(few.calls * 1.1);
});
