import { describe, expect, it } from "vitest";
import { applicantOf, person } from "../../../domain/grants/asked.ts";
import { client } from "../../../functions/shared/table/client.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Question } from "../../../schemas/question.ts";
import { stored } from "../support/doors.ts";
import {
  aCall,
  aCoordinatorLink,
  aTable,
  appliedAt,
  asked,
  clock,
  followed,
  lettersAbout,
  listOf,
  poolOf,
  questionsAbout,
  questionsOf,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";
import { openAbout, publishedList, scored, scoredAt, settle } from "../lists/support.ts";
import { look, press } from "./coordinator.ts";

aTable();

const reason = "Choroba eksperta, zgoda koordynatora.";
const namesOf = ({ step, round, asked: { id }, deadline }: Question) => ({
  step,
  round: String(round),
  asked: id,
  before: deadline,
});

async function aCorrection(call: GrantCall) {
  const application = await appliedAt(call, "correctionRequested");
  const about = {
    step: "correction" as const,
    round: 1,
    asked: applicantOf(application),
    submissionId: application.id,
  };
  return { application, question: await asked(call, about) };
}

/** What the change stream does of a cancellation. */
async function followCancellation({ id }: GrantCall) {
  const [item] = await stored(keys.change(id, 1).pk, keys.change(id, 1).sk);
  if (!item) throw new Error("The call was not cancelled");
  const { followEventChange } = await import("../../../functions/follow-changes/conference/follow.ts");
  await followEventChange("wspolnie", item, new Date().toISOString());
}

/** Does something of which only the first write is made. */
async function brokenOff(work: () => Promise<void>): Promise<void> {
  let writes = 0;
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (input) => {
        if (commandName === "TransactWriteItemsCommand" && ++writes > 1) throw new Error("killed");
        return next(input);
      },
    { name: "kill", step: "initialize" },
  );
  try {
    await expect(work()).rejects.toThrow("killed");
  } finally {
    client.middlewareStack.remove("kill");
  }
}

describe("a coordinator who gives more time", () => {
  it("moves the deadline to a later working day, with its reminders, a letter and the reason in the history", async () => {
    // given somebody who has until Friday, 12 February
    const call = await aCall();
    const { application, question } = await aCorrection(call);
    const key = await aCoordinatorLink(call);
    expect(question.deadline.slice(0, 10)).toBe("2027-02-12");

    // when two people press at the same moment, and Saturday is named
    const send = { action: "extend", ...namesOf(question), until: "2027-02-20", reason };
    const pressed = await Promise.all([press(key, send, application.id), press(key, send, application.id)]);
    await runAt("2027-02-15T09:00:00.000Z");
    const [extended] = await questionsOf(application);

    // then it was moved once, to Monday, and is not over on the day on which it would have been
    expect(pressed.map(({ statusCode }) => statusCode).toSorted()[0]).toBe(303);
    expect(extended).toMatchObject({ status: "requested", deadline: "2027-02-22T22:59:59.000Z" });
    expect(await lettersAbout(application)).toContain("questionReminder");
    const traces = (await tracesOf(application)).filter((trace) => trace.startsWith("extended"));
    expect(traces).toEqual([`extended correction 2027-02-22: ${reason}`]);

    // when it is pressed again, nothing follows; when nobody has answered by the new deadline, it lapses
    expect((await press(key, send, application.id)).statusCode).toBe(303);
    await runAt("2027-02-23T09:00:00.000Z");
    expect((await questionsOf(application))[0]?.status).toBe("lapsed");
    const late = await press(key, { ...send, until: "2027-02-26" }, application.id);
    expect(late.statusCode).toBe(409);
  });

  it("is shown what is wrong: an earlier day, no reason, a PESEL", async () => {
    const call = await aCall();
    const { application, question } = await aCorrection(call);
    const key = await aCoordinatorLink(call);
    const send = { action: "extend", ...namesOf(question) };
    const early = await press(key, { ...send, until: "2027-02-05", reason }, application.id);
    const silent = await press(key, { ...send, until: "2027-02-26" }, application.id);
    const named = await press(key, { ...send, until: "2027-02-26", reason: "PESEL 44051401359" }, application.id);
    for (const { statusCode, body } of [early, silent, named]) {
      expect(statusCode).toBe(422);
      expect(body).toContain('class="error-summary"');
      expect(body).toContain("Przedłuż termin");
    }
    expect((await questionsOf(application))[0]?.deadline).toBe(question.deadline);
  });

  it("sends a lost link again, at most once an hour", async () => {
    const call = await aCall();
    const { application, question } = await aCorrection(call);
    const key = await aCoordinatorLink(call);
    const send = { action: "resend", ...namesOf(question) };
    expect((await press(key, send, application.id)).location).toContain("done=resend");
    expect((await press(key, send, application.id)).location).toContain("done=again");
    expect((await lettersAbout(application)).filter((kind) => kind === "questionAsked")).toHaveLength(2);
    expect(await tracesOf(application)).toContain("linkSent correction");
  });
});

describe("a coordinator who replaces a reviewer", () => {
  it("asks somebody else, once, and keeps the reason", async () => {
    // given
    const call = await aCall();
    const application = await appliedAt(call, "reviewerAssignment");
    await followed(application);
    const [question] = await questionsOf(application);
    if (!question) throw new Error("Nobody was asked");
    const key = await aCoordinatorLink(call);

    // when
    const form = await look(key, `/applications/${application.id}`, { do: "replace", ...namesOf(question) });
    const send = { action: "replace", ...namesOf(question), reason };
    const done = await press(key, send, application.id);
    const again = await press(key, send, application.id);

    // then
    expect(form.body).toContain(question.asked.name);
    expect(done.location).toContain("done=replace");
    expect(again.statusCode).toBe(409);
    expect((await reread(application)).reviewers).not.toContain(question.asked.id);
    expect((await questionsOf(application)).filter(({ status }) => status === "requested")).toHaveLength(2);
    expect(await tracesOf(application)).toContain(`replaced ${question.asked.id} ${reason}`);
  });
});

describe("a coordinator who proposes a change of the list", () => {
  it("asks the second person once, however often it is pressed, and never for more than there is", async () => {
    // given a list on which the second does not fit any more
    const call = await aCall({ pool: 300_000 });
    const [, second] = await scored(call, [200_000, 200_000]);
    if (!second) throw new Error("There are two");
    const key = await aCoordinatorLink(call);
    clock(scoredAt);
    await press(key, { action: "freeze", list: "main" });
    await settle(call);
    const send = { action: "override", list: "main", application: second.id, reason };

    // when
    const tooMuch = await press(key, { ...send, place: "recommended" });
    const without = await press(key, { ...send, place: "partial" });
    const proposed = await press(key, { ...send, place: "notRecommended" });
    const again = await press(key, { ...send, place: "notRecommended" });

    // then
    expect(tooMuch.statusCode).toBe(409);
    expect(without.statusCode).toBe(422);
    expect([proposed.statusCode, again.statusCode]).toEqual([303, 303]);
    expect((await questionsAbout(call)).filter(({ step }) => step === "override")).toHaveLength(1);
    expect((await look(key, "/list")).body).toContain("Zmiana, która czeka na zgodę drugiej osoby");
  });
});

describe("a coordinator whose list is published", () => {
  it("can neither change it, freeze it again nor start its approval", async () => {
    const call = await aCall({ pool: 300_000 });
    const [, second] = await scored(call, [200_000, 100_000]);
    if (!second) throw new Error("There are two");
    const published = await publishedList(call);
    const key = await aCoordinatorLink(call);
    const send = { action: "override", list: "main", application: second.id, place: "notRecommended", reason };
    expect((await press(key, send)).statusCode).toBe(409);
    expect((await press(key, { action: "startApproval" })).statusCode).toBe(409);
    expect((await press(key, { action: "freeze" })).statusCode).toBe(303);
    expect((await listOf(call)).entries).toEqual(published.entries);
    expect((await look(key, "/list")).body).not.toContain("do=override");
  });
});

describe("a coordinator who cancels the call", () => {
  it("ends what is under way with a letter and the reason, asks nobody any more, and lets the list be", async () => {
    // given a list that its first approver has before them
    const call = await aCall();
    const [first] = await scored(call, [200_000, 300_000]);
    if (!first) throw new Error("There are two");
    const key = await aCoordinatorLink(call);
    clock(scoredAt);
    await press(key, { action: "freeze", list: "main" });
    await settle(call);
    await press(key, { action: "startApproval", list: "main" });
    await settle(call);
    await openAbout(call);

    // when two people press at once, and the stream delivers the change twice
    const send = { action: "cancel", reason: "Zmiana budżetu miasta.", sure: "true" };
    const unsure = await press(key, { ...send, sure: "" });
    const pressed = await Promise.all([press(key, send), press(key, send)]);
    await followCancellation(call);
    await followCancellation(call);

    // then
    expect(unsure.statusCode).toBe(422);
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await poolOf(call)).toMatchObject({ cancelled: true, remaining: call.pool });
    expect(await reread(first)).toMatchObject({ status: "callCancelled", endReason: "Zmiana budżetu miasta." });
    expect((await lettersAbout(first)).filter((kind) => kind === "callCancelled")).toHaveLength(1);
    expect(await listOf(call)).toMatchObject({ status: "refused" });
    expect((await questionsAbout(call)).filter(({ status }) => status === "requested")).toEqual([]);
    expect((await look(key)).body).toContain("unieważniony");
  });

  it("ends the one application on a list of a rolling call without deciding on it", async () => {
    // given
    const call = await aCall({ rolling: true });
    const [application] = await scored(call, [200_000]);
    if (!application) throw new Error("There is one");
    await followed(application);
    await settle(call, application.id);
    const key = await aCoordinatorLink(call);

    // when the stream is broken off after the first write, and tells of it again
    await press(key, { action: "cancel", reason: "Zmiana budżetu miasta.", sure: "true" });
    await brokenOff(() => followCancellation(call));
    await followCancellation(call);
    await settle(call, application.id);

    // then
    expect((await reread(application)).status).toBe("callCancelled");
    expect((await lettersAbout(application)).filter((kind) => kind === "callCancelled")).toHaveLength(1);
    expect(await lettersAbout(application)).not.toContain("applicationRejected");
    expect((await listOf(call, application.id)).status).toBe("refused");
    expect((await questionsAbout(call, application.id)).filter(({ status }) => status === "requested")).toEqual([]);
  });

  it("gives the money of awards without an agreement back to the pool, and promotes nobody", async () => {
    // given
    const call = await aCall({ pool: 300_000 });
    const [awarded, reserve] = await scored(call, [300_000, 200_000]);
    if (!awarded || !reserve) throw new Error("There are two");
    await publishedList(call);
    const key = await aCoordinatorLink(call);

    // when
    await press(key, { action: "cancel", reason: "Zmiana budżetu miasta.", sure: "true" });
    await followCancellation(call);

    // then
    expect((await poolOf(call)).remaining).toBe(300_000);
    expect((await reread(awarded)).status).toBe("callCancelled");
    expect((await reread(reserve)).status).toBe("callCancelled");
    expect((await reread(reserve)).awardedAmount).toBeUndefined();
    expect((await questionsOf(awarded)).filter(({ status }) => status === "requested")).toEqual([]);
  });
});

describe("somebody who may not", () => {
  it("does nothing for a list that is not there", async () => {
    const key = await aCoordinatorLink(await aCall());
    expect((await press(key, { action: "startApproval" })).statusCode).toBe(409);
    expect((await press(key, { action: "startApproval", list: "nothing" })).statusCode).toBe(409);
  });

  it("does nothing for a question that is not there", async () => {
    const call = await aCall();
    const [official] = call.officials;
    if (!official) throw new Error("The call has officials");
    const application = await appliedAt(call, "formalCheck");
    const key = await aCoordinatorLink(call);
    const send = { action: "extend", step: "formalCheck", round: "1", asked: person(official).id, until: "2027-03-01" };
    expect((await press(key, send, application.id)).statusCode).toBe(404);
    expect((await press(key, { action: "erase" })).statusCode).toBe(422);
    expect((await press(key, {})).statusCode).toBe(422);
  });
});
