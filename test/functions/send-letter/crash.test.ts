import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { letterTag } from "../../../domain/letter-tag.ts";
import { readLetter } from "../../../functions/shared/letter-status.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { LetterKey } from "../../../schemas/workflow.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { aLetter } from "../../support/letters.ts";
import { aSignUp, submissionId } from "../../support/submissions.ts";
import { publishForm, tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";

// SES cannot be made to take a letter and lose its answer, so here, and only here, it is played.
const ses = mockClient(SESClient);
let letters = 0;

/** A confirmed sign-up with its letter, and the key of that letter. */
async function aWaitingLetter(): Promise<LetterKey> {
  const id = submissionId((letters += 1) + 1000);
  const signUp = aSignUp({ id, status: "confirmed", confirmedAt: "2027-02-05T10:00:00.000Z" });
  const letter = aLetter({ submissionId: id });
  const key = keys.letter(id, "signUpConfirmed");
  await transact(tableName, [
    { put: { ...keys.submission(signUp.formId, id), ...signUp } },
    { put: { ...key, ...letter } },
  ]);
  return { owner: key.pk, letter: key.sk };
}

const send = async (key: LetterKey) => (await import("../../../functions/send-letter/index.ts")).handler(key);

/** SES tells what became of a letter. */
async function tell(key: LetterKey, eventType: string): Promise<void> {
  const { handler } = await import("../../../functions/mail-feedback/index.ts");
  const message = { eventType, mail: { messageId: "from-ses", tags: { letter: [letterTag(key)] } } };
  await handler({ Records: [{ Sns: { Message: JSON.stringify(message) } }] } as never);
}

const status = async (key: LetterKey) => (await readLetter(tableName, key)).status;
const sent = () => ses.commandCalls(SendRawEmailCommand).length;

describe("a letter is sent once", () => {
  let database: Database;
  beforeAll(async () => {
    Object.assign(process.env, {
      PUBLIC_URL: "http://localhost:3000",
      SENDER: "a@example.org",
      CONFIGURATION_SET: "c",
    });
    database = await openTable();
    await publishForm(aConference(), aSeatCounter());
  });
  beforeEach(() => {
    ses.reset();
    ses.on(SendRawEmailCommand).resolves({ MessageId: "1" });
    vi.useFakeTimers({ now: new Date("2027-02-05T12:00:00.000Z"), toFake: ["Date"] });
    return () => vi.useRealTimers();
  });
  afterAll(() => database.close());

  it("although it is asked for again after it was sent", async () => {
    const key = await aWaitingLetter();
    expect(await send(key)).toEqual({ outcome: "sent" });
    expect(await send(key)).toEqual({ outcome: "alreadySent" });
    expect(sent()).toBe(1);
    expect(await status(key)).toBe("sent");
  });

  it("although two are at it at the same moment", async () => {
    const key = await aWaitingLetter();
    const both = await Promise.allSettled([send(key), send(key)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(sent()).toBe(1);
  });

  it("although the sender died after SES had taken it, because SES says so", async () => {
    // given a sender that dies: SES has the letter, but nobody has written so
    const key = await aWaitingLetter();
    ses.on(SendRawEmailCommand).rejects(new Error("killed"));
    await expect(send(key)).rejects.toThrow("killed");
    expect(await status(key)).toBe("sending");

    // when it is tried again at once, and after the event has come
    await expect(send(key)).rejects.toThrow("claimed");
    await tell(key, "Send");
    vi.setSystemTime("2027-02-05T12:01:00.000Z");

    // then
    expect(await send(key)).toEqual({ outcome: "alreadySent" });
    expect(sent()).toBe(1);
  });

  it("by another when the first died before SES had it", async () => {
    const key = await aWaitingLetter();
    ses.on(SendRawEmailCommand).rejectsOnce(new Error("killed")).resolves({ MessageId: "2" });
    await expect(send(key)).rejects.toThrow("killed");
    vi.setSystemTime("2027-02-05T12:00:13.000Z");
    expect(await send(key)).toEqual({ outcome: "sent" });
    expect(await status(key)).toBe("sent");
  });

  it("and never when there is nothing left to say", async () => {
    const key = await aWaitingLetter();
    const id = key.owner.slice("SUBMISSION#".length);
    await transact(tableName, [
      { put: { pk: key.owner, sk: key.letter, ...aLetter({ submissionId: id, kind: "eventReminder" }) } },
      {
        put: {
          ...keys.submission("krakow", id),
          ...aSignUp({ id, status: "cancelled", cancelReason: "person", cancelledAt: "2027-02-05T11:00:00.000Z" }),
        },
      },
    ]);
    expect(await send(key)).toEqual({ outcome: "dropped" });
    expect(sent()).toBe(0);
    expect(await status(key)).toBe("dropped");
  });

  it("and its state follows what SES tells, in whatever order", async () => {
    const key = await aWaitingLetter();
    await send(key);
    await tell(key, "Delivery");
    await tell(key, "Send");
    expect(await status(key)).toBe("delivered");
    await tell(key, "Complaint");
    expect(await status(key)).toBe("complained");
  });
});
