import { describe, expect, it } from "vitest";
import { askForApproval } from "../../../functions/follow-changes/conference/approval.ts";
import { dueAttributes, keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { ApprovalRules } from "../../../schemas/people.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { stored, tableName } from "../support/doors.ts";
import { anEvent, aTable, lettersOf, put, runAt, signedUp } from "./support.ts";

aTable();

const person = (id: string) => ({ id, name: id, email: `${id}@example.org`, language: "pl" as const });
const approval: ApprovalRules = {
  approver: person("wojt"),
  coordinator: person("sekretarz"),
  days: 7,
  remindAfterWorkingDays: [2],
  escalateAfterWorkingDays: 4,
};

/** Monday 8 February 2027, no holiday near. Two working days later is the tenth, four the twelfth. */
const asked = "2027-02-08T10:00:00.000Z";
const [tenth, twelfth, nineteenth] = ["10", "12", "19"].map((day) => `2027-02-${day}T07:00:00.000Z`);

async function underReview(form: Conference): Promise<SignUp> {
  const signUp = await signedUp(form, { status: "underReview" });
  await transact(tableName, askForApproval(approval, signUp, asked));
  return signUp;
}

const withoutRequest = async (signUp: Pick<SignUp, "id">) =>
  (await lettersOf(signUp)).filter((name) => !name.startsWith("approvalRequest"));
const question = ({ id }: SignUp) => getItem(tableName, keys.assignment(id, "approval", "wojt"));

describe("a sign-up that nobody accepts or declines", () => {
  it("is brought back to the approver, then told to the coordinator too, on working days and once each", async () => {
    // given
    const form = await anEvent({ remindDaysBefore: [], approval });
    const signUp = await underReview(form);

    // when
    for (const day of ["09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"]) {
      await Promise.all([runAt(`2027-02-${day}T07:00:00.000Z`), runAt(`2027-02-${day}T07:00:00.000Z`)]);
      await runAt(`2027-02-${day}T08:00:00.000Z`);
    }

    // then
    const due = (kind: string, at = "") => `${kind}#approval#wojt#${at}`;
    expect((await withoutRequest(signUp)).toSorted()).toEqual([
      due("approvalReminder", tenth),
      due("approvalReminder", twelfth),
      due("approvalReminder", nineteenth),
      due("overdueNotice", twelfth),
      due("overdueNotice", nineteenth),
    ]);
    const letters = await stored(keys.letter(signUp.id).pk, "LETTER#");
    expect(new Set(letters.map(({ kind, to }) => `${kind} ${to}`))).toEqual(
      new Set([
        "approvalRequest wojt@example.org",
        "approvalReminder wojt@example.org",
        "overdueNotice sekretarz@example.org",
      ]),
    );
    expect(await question(signUp)).toMatchObject({ status: "requested", reminded: 3 });
  });

  it("is let rest when it was cancelled, or the event has begun or was cancelled", async () => {
    // given
    const form = await anEvent({ remindDaysBefore: [], approval });
    const cancelledEvent = await anEvent({ remindDaysBefore: [], approval }, { cancelled: true });
    const begun = await anEvent({ remindDaysBefore: [], approval, startsAt: "2027-02-09T08:00:00.000Z" });
    const withdrawn = await underReview(form);
    const gone = { status: "cancelled", cancelledAt: "2027-02-09T10:00:00.000Z", cancelReason: "person" };
    await put({ ...keys.submission(form.id, withdrawn.id), ...withdrawn, ...gone });
    const signUps = [withdrawn, await underReview(cancelledEvent), await underReview(begun)];

    // when
    await runAt("2027-02-10T07:00:00.000Z");

    // then
    for (const signUp of signUps) {
      expect(await withoutRequest(signUp)).toEqual([]);
      expect(await question(signUp)).not.toHaveProperty("dueAt");
    }
  });
});

describe("an offer that nobody answers", () => {
  const expiresAt = "2027-02-10T11:00:00.000Z";
  const offered = async (form: Conference, until = expiresAt) => {
    const signUp = await signedUp(form, { status: "offered", offerExpiresAt: until });
    const about = { schemaVersion: 1, formId: form.id, submissionId: signUp.id, pool: "event", seats: 1 };
    await put({ ...keys.offer(form.id, "event", signUp.id), ...about, expiresAt: until, ...dueAttributes(until) });
    return signUp;
  };

  it("ends on its hour, once, and tells the person", async () => {
    // given a full event and two offers, one of them for later
    const form = await anEvent({ remindDaysBefore: [] }, { free: 0 });
    const [over, open] = [await offered(form), await offered(form, "2027-02-10T12:00:00.000Z")];

    // when
    await runAt("2027-02-10T10:00:00.000Z");
    expect(await lettersOf(over)).toEqual([]);
    await Promise.all([runAt(expiresAt), runAt(expiresAt)]);

    // then
    const stateOf = ({ id }: SignUp) => getItem(tableName, keys.submission(form.id, id));
    expect(await stateOf(over)).toMatchObject({ status: "cancelled", cancelReason: "offerExpired" });
    expect(await stateOf(open)).toMatchObject({ status: "offered" });
    expect(await lettersOf(over)).toHaveLength(1);
    expect((await lettersOf(over))[0]).toMatch(/^signUpOfferLapsed/);
    expect(await getItem(tableName, keys.counter(form.id))).toMatchObject({ free: 1 });
    expect(await stored(keys.offer(form.id, "event", "").pk, "OFFER#")).toMatchObject([{ submissionId: open.id }]);
  });
});
