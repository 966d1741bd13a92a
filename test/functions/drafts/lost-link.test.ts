import { expect, test } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { client } from "../../../functions/shared/table/client.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { stored } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { aCall, applied, aTable, clock, lettersAbout } from "../support/grants.ts";
import { Writer } from "./writer.ts";

aTable();

async function ask(form: GrantCall, email: string) {
  const { handler } = await import("../../../functions/request-link/index.ts");
  return go(handler, {
    method: "POST",
    path: `/forms/${form.id}/link`,
    parameters: { formId: form.id },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email }).toString(),
  });
}

/** Names of the calls to the table while something is done. */
async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = [];
  const count = { name: "count", step: "initialize" } as const;
  client.middlewareStack.add(
    (next, context) => (input) => (calls.push(String(context.commandName)), next(input)),
    count,
  );
  await work();
  client.middlewareStack.remove("count");
  return calls;
}

test("somebody who has lost the link gets new ones to all their drafts and applications in the call, once an hour", async () => {
  const call = await aCall();
  const anna = "Anna.Nowak@example.org";
  const application = await applied(call, { answers: { email: anna } });
  const draft = await Writer.of(call, { email: anna, projectTitle: "Drugi wniosek" });
  const sent = async () => [
    (await lettersAbout(application)).filter((kind) => kind === "applicationLink").length,
    (await draft.letters()).filter(({ kind }) => kind === "draftLink").length - 1,
  ];
  await Promise.all([1, 2, 3].map(() => ask(call, " anna.nowak@EXAMPLE.org ")));
  expect(await sent()).toEqual([1, 1]);
  await ask(call, anna);
  expect(await sent()).toEqual([1, 1]);
  clock("2027-02-05T12:00:00.000Z");
  await ask(call, anna);
  expect(await sent()).toEqual([2, 2]);

  // The coordinator, who got a link when the call was published, asks by the same page.
  const before = (await stored(keys.counter(call.id).pk, "LETTER#coordinatorLink")).length;
  await ask(call, call.coordinator.email);
  expect(await stored(keys.counter(call.id).pk, "LETTER#coordinatorLink")).toHaveLength(before + 1);
});

test("what is answered and asked of the table does not tell who writes", async () => {
  const call = await aCall();
  await Writer.of(call, { email: "jest@example.org" });
  await ask(call, "ktos@example.org");
  const answers: unknown[] = [];
  for (const email of ["jest@example.org", "jest@example.org", "nikt@example.org", call.coordinator.email]) {
    const calls = await callsOf(async () => {
      const { statusCode, headers, body } = await ask(call, email);
      answers.push({ statusCode, location: headers?.["location"], body });
    });
    expect(calls).toEqual(["QueryCommand", "TransactWriteItemsCommand"]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
