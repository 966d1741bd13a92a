import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { stored, tableName } from "../support/doors.ts";
import { anEvent, aTable, dueFor, lettersOf, plugPulledAfter, put, runAt, signedUp } from "./support.ts";

aTable();

const certificate = { title: { pl: "Certyfikat odporności" }, text: { pl: "za udział w konferencji" } };
/** The event ends on Friday 5 March. */
const morningAfter = "2027-03-06T07:00:00.000Z";

const aCertifiedEvent = (counter = {}) => anEvent({ certificate, remindDaysBefore: [] }, counter);

/** Somebody of a sign-up is found to be there. */
const arrived = ({ formId, id: submissionId }: SignUp, participant = 1) =>
  put({
    ...keys.arrival(formId, submissionId, participant),
    schemaVersion: 1,
    formId,
    submissionId,
    participant,
    method: "scan",
    by: "sekretariat",
    at: "2027-03-05T08:30:00.000Z",
  });

const certificatesOf = ({ id }: Conference) => stored(keys.certificate(id, "", 0).pk, "CERTIFICATE#");
const letters = (...participants: number[]) => participants.map((participant) => `certificateIssued#${participant}`);

describe("a certificate", () => {
  it("is issued the morning after to everybody who was there, once, with a number and a code", async () => {
    // given
    const form = await aCertifiedEvent();
    const [there, absent] = [await signedUp(form), await signedUp(form)];
    await arrived(there);

    // when
    await runAt("2027-03-05T15:00:00.000Z");
    expect(await certificatesOf(form)).toEqual([]);
    await Promise.all([runAt(morningAfter), runAt(morningAfter)]);
    await runAt("2027-03-07T07:00:00.000Z");

    // then
    const { formId, id: submissionId, reference } = there;
    const issued = { formId, submissionId, participant: 1, name: "Zażółć Gęślą", issuedAt: morningAfter };
    expect(await certificatesOf(form)).toMatchObject([{ ...issued, number: `${reference}/1` }]);
    const [found] = await certificatesOf(form);
    expect(found?.["code"]).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(await lettersOf(there)).toEqual(letters(1));
    expect(await lettersOf(absent)).toEqual([]);
    const audit = await stored(keys.letter(submissionId).pk, "AUDIT#");
    expect(audit.map(({ action }) => action)).toEqual(["certificateIssued"]);
    const [letter] = await stored(keys.letter(submissionId).pk, "LETTER#");
    expect(letter).toMatchObject({ kind: "certificateIssued", participant: 1, to: there.email });
  });

  it("is issued to each delegate who was there and has a name; to the others when they are named", async () => {
    const form = await aCertifiedEvent();
    const delegation = await signedUp(form, { participants: [{ name: "Anna Nowak" }, {}, { name: "Jan Kowal" }] });
    for (const participant of [1, 2]) await arrived(delegation, participant);
    await runAt(morningAfter);
    expect(await lettersOf(delegation)).toEqual(letters(1));

    await put({
      ...keys.submission(form.id, delegation.id),
      ...delegation,
      revision: 1,
      participants: [{ name: "Anna Nowak" }, { name: "Olga Mak" }, {}],
    });
    await runAt("2027-03-07T07:00:00.000Z");
    expect(await lettersOf(delegation)).toEqual(letters(1, 2));
    expect((await certificatesOf(form)).map(({ name }) => name)).toEqual(["Anna Nowak", "Olga Mak"]);
  });

  it("follows arrivals that are typed in from paper within two weeks", async () => {
    // given
    const form = await aCertifiedEvent();
    const [one, other, tooLate] = [await signedUp(form), await signedUp(form), await signedUp(form)];
    await arrived(one);
    await runAt(morningAfter);
    expect(await dueFor(form)).toContain("certificates");

    // when a list is typed in on the last day, and another one after it
    await arrived(other);
    await runAt("2027-03-19T07:00:00.000Z");
    await arrived(tooLate);
    for (const day of ["20", "21", "22"]) await runAt(`2027-03-${day}T07:00:00.000Z`);

    // then
    expect(await lettersOf(one)).toEqual(letters(1));
    expect(await lettersOf(other)).toEqual(letters(1));
    expect(await lettersOf(tooLate)).toEqual([]);
    expect(await dueFor(form)).not.toContain("certificates");
  });

  it("is looked for once a day, not in every run", async () => {
    const form = await aCertifiedEvent();
    const person = await signedUp(form);
    await runAt(morningAfter);
    await arrived(person);
    await runAt("2027-03-06T15:00:00.000Z");
    expect(await certificatesOf(form)).toEqual([]);
    await runAt("2027-03-07T07:00:00.000Z");
    expect(await certificatesOf(form)).toHaveLength(1);
  });

  it("is for nobody whose sign-up was cancelled, whatever the door saw, and for no event that was cancelled", async () => {
    const form = await aCertifiedEvent();
    const gone = { status: "cancelled", cancelledAt: "2027-03-05T09:00:00.000Z", cancelReason: "person" };
    const cancelledEvent = await aCertifiedEvent({ cancelled: true });
    const people = [await signedUp(form, gone), await signedUp(cancelledEvent)];
    for (const person of people) await arrived(person);
    await runAt(morningAfter);
    for (const person of people) expect(await lettersOf(person)).toEqual([]);
    expect(await dueFor(cancelledEvent)).not.toContain("certificates");
  });

  it("is not issued again after it was revoked", async () => {
    const form = await aCertifiedEvent();
    const person = await signedUp(form);
    await arrived(person);
    await runAt(morningAfter);
    const key = keys.certificate(form.id, person.id, 1);
    const issued = await getItem(tableName, key);
    await put({ ...key, ...issued, revokedAt: "2027-03-06T10:00:00.000Z", revokedBy: "sekretariat" });
    await runAt("2027-03-07T07:00:00.000Z");
    expect(await lettersOf(person)).toEqual(letters(1));
    expect(await certificatesOf(form)).toMatchObject([{ code: issued?.["code"], revokedBy: "sekretariat" }]);
  });

  it("is there with its letter or not at all, and once, although the plug is pulled anywhere on the way", async () => {
    for (const calls of [0, 5, 8, 9, 10, 11, 12]) {
      const form = await aCertifiedEvent();
      const delegation = await signedUp(form, { participants: [{ name: "Anna Nowak" }, { name: "Jan Kowal" }] });
      const person = await signedUp(form);
      for (const participant of [1, 2]) await arrived(delegation, participant);
      await arrived(person);

      const putBack = plugPulledAfter(calls);
      await runAt(morningAfter).catch(() => undefined);
      putBack();
      const [certificates, sent] = [
        await certificatesOf(form),
        [...(await lettersOf(delegation)), ...(await lettersOf(person))],
      ];
      expect(sent).toHaveLength(certificates.length);

      await runAt(morningAfter);
      expect(await lettersOf(delegation)).toEqual(letters(1, 2));
      expect(await lettersOf(person)).toEqual(letters(1));
      expect(await certificatesOf(form)).toHaveLength(3);
    }
  });
});
