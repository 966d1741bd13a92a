import { describe, expect, it } from "vitest";
import { sortTasks } from "../../domain/tasks.ts";
import type { Task } from "../../schemas/event-records.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import { someone } from "../support/lists.ts";
import { aConference } from "../support/forms.ts";

const form = aConference();
const [before, after] = ["2027-01-10T10:00:00.000Z", "2099-01-01T00:00:00.000Z"];
const at = (n: number) => `2027-01-0${n}T10:00:00.000Z`;

const task = (signUp: SignUp, letter: string, more: Partial<Task> = {}) => ({
  key: `${signUp.id}#${letter}`,
  task: {
    schemaVersion: 1 as const,
    formId: form.id,
    submissionId: signUp.id,
    kind: "print" as const,
    reason: "noAddress" as const,
    letter: `LETTER#${letter}`,
    createdAt: at(1),
    ...more,
  },
});

function sorted(signUps: SignUp[], tasks: ReturnType<typeof task>[], now = before) {
  const all = sortTasks(tasks, { form, signUps: new Map(signUps.map((one) => [one.id, one])), now });
  const names = (some: readonly { task: Task }[]) => some.map((one) => one.task.letter.replace("LETTER#", ""));
  return { ...all, names: { open: names(all.open), moot: names(all.moot), done: names(all.done) } };
}

describe("tasks of an event", () => {
  it("about what is not so any more are left out of what is to be done", () => {
    const gone = someone(1, { state: { status: "cancelled", cancelledAt: before, cancelReason: "person" } });
    const here = someone(2);
    const { names } = sorted(
      [gone, here],
      [task(gone, "signUpConfirmed"), task(gone, "signUpCancelled"), task(here, "signUpConfirmed")],
    );
    expect(names.open).toEqual(["signUpCancelled", "signUpConfirmed"]);
    expect(names.moot).toEqual(["signUpConfirmed"]);
  });

  it("to remind somebody end with the beginning of the event", () => {
    const here = someone(1);
    const reminder = task(here, "eventReminder#x", { kind: "call" });
    expect(sorted([here], [reminder]).names.open).toEqual(["eventReminder#x"]);
    expect(sorted([here], [reminder], after).names.moot).toEqual(["eventReminder#x"]);
  });

  it("about a move end with the next move, and all with the end of the event, done or not", () => {
    const here = someone(1);
    const [first, second] = [
      task(here, "eventMoved#1"),
      task(here, "eventMoved#2", { createdAt: at(2), doneAt: at(3) }),
    ];
    const off = task(here, "eventCancelled#3", { createdAt: at(4) });
    expect(sorted([here], [first, second]).names).toEqual({ open: [], moot: ["eventMoved#1"], done: ["eventMoved#2"] });
    const confirmation = task(here, "signUpConfirmed");
    expect(sorted([here], [confirmation, off]).names).toMatchObject({
      open: ["eventCancelled#3"],
      moot: ["signUpConfirmed"],
    });
    expect(sorted([here, someone(2)], [confirmation, task(someone(2), "eventCancelled#3")]).names.moot).toEqual([]);
  });

  it("to call somebody whose address refuses letters are one, about the last of them", () => {
    const here = someone(1);
    const bounced = { kind: "call", reason: "bounced" } as const;
    const { open, moot } = sorted(
      [here],
      [
        task(here, "signUpConfirmed", bounced),
        task(here, "signUpWaitlisted", bounced),
        task(here, "signUpLink#x", { ...bounced, createdAt: at(2) }),
      ],
    );
    expect(open).toMatchObject([{ key: `${here.id}#signUpLink#x`, letters: 2 }]);
    expect(moot).toHaveLength(1);
  });

  it("to call somebody about an offer say until when the answer is awaited", () => {
    const offerExpiresAt = "2027-01-12T14:00:00.000Z";
    const [offered, inSession] = [
      someone(1, { state: { status: "offered", offerExpiresAt } }),
      someone(2, { sessions: { s1: { status: "offered", offerExpiresAt } } }),
    ];
    const { open } = sorted(
      [offered, inSession],
      [
        task(offered, "signUpOffered#event#1"),
        task(inSession, "sessionOffered#s1#4", { session: "s1" }),
        task(inSession, "signUpLink#x"),
      ],
    );
    expect(open.map((one) => one.answerUntil)).toEqual([offerExpiresAt, offerExpiresAt, undefined]);
  });

  it("about somebody who was erased are moot", () => {
    expect(sorted([], [task(someone(1), "signUpConfirmed")]).names.moot).toEqual(["signUpConfirmed"]);
  });
});
