import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letterTag } from "../../../domain/letter-tag.ts";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { readApplication } from "../../../functions/shared/grants/read.ts";
import { readLetter } from "../../../functions/shared/letter-status.ts";
import { readSignUp } from "../../../functions/shared/records.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { aConference, aSeatCounter, whileOpen } from "../../support/forms.ts";
import { aLetter } from "../../support/letters.ts";
import { anApplication, aSignUp, submissionId } from "../../support/submissions.ts";
import { publishForm, stored, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

let people = 0;

/** Somebody with a letter on its way to them. */
async function aWaitingLetter(changes: Partial<SignUp> = {}) {
  const id = submissionId((people += 1) + 5000);
  const signUp = aSignUp({ id, status: "confirmed", confirmedAt: whileOpen, ...changes });
  await transact(tableName, [
    { put: { ...keys.submission(signUp.formId, id), ...signUp } },
    ...letterWrites(signUp, "eventReminder", { now: whileOpen, version: ["7"] }),
  ]);
  const { pk: owner, sk: letter } = keys.letter(id, "eventReminder#7");
  return { signUp, key: { owner, letter } };
}
type Waiting = Awaited<ReturnType<typeof aWaitingLetter>>;

interface Told {
  eventType: string;
  bounce?: { bounceType: string };
}
const bounce = (bounceType: string): Told => ({ eventType: "Bounce", bounce: { bounceType } });
const [permanent, sent, delivered] = [bounce("Permanent"), { eventType: "Send" }, { eventType: "Delivery" }];

/** SES tells what became of a letter. */
async function tell({ key }: Pick<Waiting, "key">, event: Told): Promise<void> {
  const { handler } = await import("../../../functions/mail-feedback/index.ts");
  const message = { ...event, mail: { messageId: "from-ses", tags: { letter: [letterTag(key)] } } };
  await handler({ Records: [{ Sns: { Message: JSON.stringify(message) } }] } as never);
}

const known = async ({ signUp, key }: Waiting) => ({
  letter: (await readLetter(tableName, key)).status,
  bounced: (await readSignUp(tableName, signUp.formId, signUp.id))?.bouncedAt !== undefined,
  tasks: (await stored(keys.task(signUp.formId).pk, prefix.task + signUp.id)).map(({ kind, reason }) => [kind, reason]),
});
const call = ["call", "bounced"];

describe("an address that takes no mail", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
    await publishForm(aConference(), aSeatCounter());
  });
  afterAll(() => database.close());

  it("is marked, and a clerk is asked to call", async () => {
    const waiting = await aWaitingLetter();
    await tell(waiting, sent);
    await tell(waiting, permanent);
    expect(await known(waiting)).toEqual({ letter: "bounced", bounced: true, tasks: [call] });
    const [task] = await stored(keys.task(waiting.signUp.formId).pk, prefix.task + waiting.signUp.id);
    expect(task).toMatchObject({ submissionId: waiting.signUp.id, letter: waiting.key.letter });
  });

  it.each([
    [[permanent, permanent, permanent]],
    [[permanent, delivered, sent]],
    [[delivered, permanent, sent, permanent]],
  ])("is one task, in whatever order and however often it is told: %j", async (events) => {
    const waiting = await aWaitingLetter();
    for (const event of events) await tell(waiting, event);
    expect(await known(waiting)).toEqual({ letter: "bounced", bounced: true, tasks: [call] });
  });

  it("is one task when two are told of it at the same moment", async () => {
    const waiting = await aWaitingLetter();
    await Promise.all([tell(waiting, permanent), tell(waiting, permanent), tell(waiting, sent)]);
    expect(await known(waiting)).toEqual({ letter: "bounced", bounced: true, tasks: [call] });
  });

  it("is another task for another letter, as that one did not arrive either", async () => {
    const waiting = await aWaitingLetter();
    await tell(waiting, permanent);
    await transact(tableName, letterWrites(waiting.signUp, "eventMoved", { now: whileOpen, version: ["1"] }));
    const { pk: owner, sk: letter } = keys.letter(waiting.signUp.id, "eventMoved#1");
    await tell({ key: { owner, letter } }, permanent);
    expect((await known(waiting)).tasks).toEqual([call, call]);
  });

  it.each([bounce("Transient"), bounce("Undetermined"), { eventType: "DeliveryDelay" }])(
    "is not one that only answers by itself or is full for a day: %j",
    async (event) => {
      const waiting = await aWaitingLetter();
      await tell(waiting, sent);
      await tell(waiting, event);
      expect(await known(waiting)).toEqual({ letter: "sent", bounced: false, tasks: [] });
    },
  );

  it("is not that of somebody who complained: they have got the letter", async () => {
    const waiting = await aWaitingLetter();
    for (const eventType of ["Send", "Delivery", "Complaint"]) await tell(waiting, { eventType });
    expect(await known(waiting)).toEqual({ letter: "complained", bounced: false, tasks: [] });
  });

  it("is not the sign-up's when another has taken its place meanwhile", async () => {
    const waiting = await aWaitingLetter();
    const corrected = { ...waiting.signUp, email: "corrected@example.org" };
    await transact(tableName, [{ put: { ...keys.submission(corrected.formId, corrected.id), ...corrected } }]);
    await tell(waiting, permanent);
    expect(await known(waiting)).toEqual({ letter: "bounced", bounced: false, tasks: [] });
  });

  it("is not the participant's when it is the approver's", async () => {
    const waiting = await aWaitingLetter();
    const { sk: letter, pk: owner } = keys.letter(waiting.signUp.id, "approvalRequest#anna");
    const asked = aLetter({ kind: "approvalRequest", submissionId: waiting.signUp.id, assigneeId: "anna" });
    await transact(tableName, [{ put: { pk: owner, sk: letter, ...asked } }]);
    await tell({ key: { owner, letter } }, permanent);
    expect((await readLetter(tableName, { owner, letter })).status).toBe("bounced");
    expect(await known(waiting)).toEqual({ letter: "queued", bounced: false, tasks: [] });
  });

  it("of somebody whose data were erased asks for nothing, and fails nothing", async () => {
    const waiting = await aWaitingLetter();
    const { pk: owner, sk: letter } = keys.letter(submissionId(4999), "eventReminder#7");
    await tell({ key: { owner, letter } }, permanent);
    expect(await known(waiting)).toEqual({ letter: "queued", bounced: false, tasks: [] });
  });

  it("of an applicant is marked at the application, and a decision made at that moment is made anew", async () => {
    // given an applicant with two letters, and an official of the same application
    const application = anApplication({ id: submissionId(4998), status: "formalCheck", revision: 4 });
    const { formId, id, email } = application;
    await transact(tableName, [{ put: { ...keys.submission(formId, id), ...application } }]);
    const sentTo = async (to: string, assigneeId: string) => {
      const { pk: owner, sk: letter } = keys.letter(id, `questionAsked#${assigneeId}`);
      const asked = aLetter({ kind: "questionAsked", to, formId, submissionId: id, assigneeId });
      await transact(tableName, [{ put: { pk: owner, sk: letter, ...asked } }]);
      return { key: { owner, letter } };
    };
    const state = async () => {
      const now = await readApplication(tableName, formId, id);
      return { bounced: now?.bouncedAt !== undefined, revision: now?.revision };
    };

    // when the official's address refuses, then nobody says that of the applicant's
    await tell(await sentTo("official@example.org", "official-1"), permanent);
    expect(await state()).toEqual({ bounced: false, revision: 4 });

    // when the applicant's does
    const toApplicant = await sentTo(email, "applicant");
    await tell(toApplicant, permanent);
    await tell(toApplicant, permanent);

    // then
    expect(await state()).toEqual({ bounced: true, revision: 5 });
    expect((await readLetter(tableName, toApplicant.key)).status).toBe("bounced");
    expect(await stored(keys.task(formId).pk, prefix.task + id)).toEqual([]);
  });
});
