import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import {
  aCall,
  applied,
  aTable,
  clock,
  followed,
  lettersAbout,
  poolOf,
  questionsOf,
  tracesOf,
} from "../support/grants.ts";
import { postTo, stored, tableName } from "../support/doors.ts";

aTable();

const before = (instant: string, milliseconds: number) => new Date(Date.parse(instant) - milliseconds).toISOString();
const applicationsOf = ({ id }: GrantCall) => stored(keys.submission(id).pk, "SUBMISSION#");

/** Refused, with what the problem says. */
async function refused(posting: ReturnType<typeof postTo>) {
  const { statusCode, body } = await posting;
  return { status: statusCode, ...JSON.parse(body ?? "{}") };
}

describe("an application", () => {
  it("is taken with its receipt, its amount and what tells its organisation", async () => {
    // given
    const call = await aCall();

    // when
    const application = await applied(call);

    // then
    expect(application).toMatchObject({ status: "submitted", revision: 0, requestedAmount: 900_000 });
    expect(application.organisations).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await lettersAbout(application)).toEqual(["applicationReceived"]);
    expect(await tracesOf(application)).toEqual(["submitted"]);
    expect(await questionsOf(application)).toEqual([]);
    expect(await poolOf(call)).toMatchObject({ submitted: 1, requested: 900_000, remaining: 10_000_000 });
  });

  it("is one application however often it is sent, even after the close", async () => {
    // given
    const call = await aCall();
    const answers = { applicantName: "Fundacja Raz", nip: "", regon: "", krs: "" };

    // when
    const first = await postTo(call, { key: "once", answers });
    const replays = await Promise.all([1, 2, 3].map(() => postTo(call, { key: "once", answers })));
    clock(call.closesAt);
    const late = await postTo(call, { key: "once", answers });
    const other = await postTo(call, { key: "once", answers: { ...answers, projectTitle: "Inny tytuł" } });

    // then
    expect([first, ...replays, late, other].map(({ statusCode }) => statusCode)).toEqual([
      201, 200, 200, 200, 200, 409,
    ]);
    for (const { body } of [...replays, late]) expect(body).toBe(first.body);
    expect(await applicationsOf(call)).toHaveLength(1);
    expect(await poolOf(call)).toMatchObject({ submitted: 1, requested: 900_000 });
  });

  it("is taken until the closing instant and not at it, by whoever comes at once", async () => {
    // given
    const call = await aCall();

    // when
    clock(before(call.closesAt, 1));
    const inTime = await Promise.all([1, 2, 3].map(() => postTo(call)));
    clock(call.closesAt);
    const tooLate = await Promise.all([1, 2, 3].map(() => postTo(call)));

    // then
    expect(inTime.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(tooLate.map(({ statusCode }) => statusCode)).toEqual([410, 410, 410]);
    expect(await applicationsOf(call)).toHaveLength(3);
    expect(await poolOf(call)).toMatchObject({ submitted: 3, requested: 2_700_000 });
  });

  it("is taken in the minutes of grace that the call announces, and no later", async () => {
    // given
    const call = await aCall({ graceMinutes: 10 });
    const minute = 60_000;

    // when
    clock(before(call.closesAt, -10 * minute + 1));
    const { statusCode: within } = await postTo(call);
    clock(before(call.closesAt, -10 * minute));
    const { statusCode: after } = await postTo(call);

    // then
    expect([within, after]).toEqual([201, 410]);
  });
});

describe("an informal group with a patron", () => {
  const members = ["Jan", "Ewa", "Ola"].map((name) => ({ fullName: `${name} Nowak`, adult: true }));
  const group = {
    applicantKind: "informalGroup",
    members,
    patronName: "Fundacja Patronka",
    patronEmail: "patronka@example.org",
    patronNip: "6281955388",
  };

  it("waits for the patron, who is asked at once and has until the close", async () => {
    // given
    const call = await aCall();

    // when
    const application = await applied(call, { answers: group });

    // then
    expect(application).toMatchObject({
      status: "awaitingPatron",
      receipt: { status: "pendingConfirmation" },
      patron: { name: "Fundacja Patronka", email: "patronka@example.org" },
    });
    await Promise.all([followed(application), followed(application)]);
    const [question, ...others] = await questionsOf(application);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ step: "patron", status: "requested", deadline: call.closesAt });
    expect(question?.asked).toMatchObject({ id: "patron", email: "patronka@example.org" });
    expect((await lettersAbout(application)).toSorted()).toEqual(["applicationAwaitsPatron", "questionAsked"]);
  });

  it("shares the limits of its patron, whatever it calls itself", async () => {
    const call = await aCall();
    const groups = await Promise.all([applied(call, { answers: group }), applied(call, { answers: group })]);
    const alone = await applied(call, {
      answers: { applicantKind: "informalGroup", members, patronName: "", patronEmail: "", patronNip: "" },
    });
    expect(groups[0]?.organisations).toEqual(groups[1]?.organisations);
    expect(alone).toMatchObject({ status: "submitted" });
    expect(alone.organisations).not.toEqual(groups[0]?.organisations);
  });
});

describe("an organisation", () => {
  it("that owes a report is told so at once, and may apply when it came", async () => {
    // given
    const call = await aCall();
    const answers = { applicantName: "Fundacja Dłużna", nip: "6281955388" };
    const { organisations } = await applied(call, { answers });
    const owes = (overdue: number) =>
      transact(tableName, [{ put: { ...keys.organisationOverdue(organisations[0] ?? ""), overdue } }]);

    // when
    await owes(1);
    const refusal = await refused(postTo(call, { answers }));
    const others = await postTo(call, { answers: { ...answers, nip: "", regon: "", krs: "" } });
    await owes(0);
    const again = await postTo(call, { answers });

    // then
    expect(refusal).toMatchObject({ status: 409, title: "Brakuje sprawozdania z wcześniejszej dotacji" });
    expect([others.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(await poolOf(call)).toMatchObject({ submitted: 3 });
  });

  it("is known by each of its numbers: leaving one out evades neither a report that it owes nor the limit of a year", async () => {
    // given
    const call = await aCall({}, "secemin-19a");
    const name = { applicantName: "Fundacja Wielu Numerów" };
    const numbers = { nip: "5213017228", krs: "0000026438", regon: "141012146" };
    const only = (kept: string[]) => ({
      ...name,
      ...Object.fromEntries(Object.entries(numbers).map(([id, number]) => [id, kept.includes(id) ? number : ""])),
    });
    const first = await applied(call, { answers: { ...name, ...numbers } });
    const tries = [["nip"], ["krs"], ["regon"], ["krs", "regon"]];

    // when
    const put = (keysOf: (hash: string) => { pk: string; sk: string }, what: Record<string, number>) =>
      transact(
        tableName,
        first.organisations.map((hash) => ({ put: { ...keysOf(hash), ...what } })),
      );
    await put(keys.organisationOverdue, { overdue: 1 });
    const owing = await Promise.all(tries.map((kept) => refused(postTo(call, { answers: only(kept) }))));
    await put(keys.organisationOverdue, { overdue: 0 });
    await put((hash) => keys.organisationYear(hash, 2027), { granted: call.smallGrant?.perOrganisation ?? 0 });
    const beyond = await Promise.all(tries.map((kept) => refused(postTo(call, { answers: only(kept) }))));

    // then
    expect(first.organisations).toHaveLength(3);
    expect(owing.map(({ type }) => type)).toEqual(tries.map(() => "urn:wspolnie:reportOverdue"));
    expect(beyond.map(({ type }) => type)).toEqual(tries.map(() => "urn:wspolnie:yearlyLimit"));
  });

  it("applies under art. 19a only while the year leaves room for what it asks, to the grosz", async () => {
    // given
    const call = await aCall({}, "secemin-19a");
    const answers = { nip: "6281955388" };
    const {
      organisations: [organisation = ""],
      requestedAmount,
    } = await applied(call, { answers });
    const limit = call.smallGrant?.perOrganisation ?? 0;
    const granted = (amount: number) =>
      transact(tableName, [{ put: { ...keys.organisationYear(organisation, 2027), granted: amount } }]);

    // when
    await granted(limit - requestedAmount + 1);
    const refusal = await refused(postTo(call, { answers }));
    await granted(limit - requestedAmount);
    const within = await postTo(call, { answers });

    // then
    expect(requestedAmount).toBeLessThan(limit);
    expect(refusal).toMatchObject({ status: 409, detail: expect.stringContaining("20\u00a0000,00\u00a0zł") });
    expect(within.statusCode).toBe(201);
  });
});
