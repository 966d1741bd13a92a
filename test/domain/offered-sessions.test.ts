import { describe, expect, it } from "vitest";
import { begunFaults, offeredAt } from "../../domain/offered-sessions.ts";
import { signUpFields } from "../../domain/participants.ts";
import { shipped } from "../support/forms.ts";

const { form } = shipped("secemin");
if (form.kind !== "conference") throw new Error("Secemin is a conference");
const [first, second] = form.sessions.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
if (!first || !second) throw new Error("It has sessions");
const beforehand = new Date(Date.parse(first.startsAt) - 1).toISOString();

const sessionsOf = (at: string) => {
  const field = offeredAt(form, at).fields.find(({ name }) => name === signUpFields.sessions);
  if (field?.type !== "choices") throw new Error("Sessions are chosen");
  return { options: field.options.map(({ value }) => value), example: field.example };
};

describe("sessions that can be chosen", () => {
  it("are all of them until the first begins", () => {
    expect(sessionsOf(beforehand).options).toEqual(form.sessions.map(({ id }) => id));
    expect(offeredAt(form, beforehand)).toBe(form);
  });

  it("are those that have not begun, in the example too", () => {
    const { options, example } = sessionsOf(first.startsAt);
    expect(options).toEqual(form.sessions.map(({ id }) => id).filter((id) => id !== first.id));
    expect(example.length).toBeGreaterThan(0);
    expect(example).not.toContain(first.id);
  });

  it("are said by name where one of them had begun when it was chosen", () => {
    const answers = { [signUpFields.sessions]: [first.id, second.id] };
    expect(begunFaults(form, answers, beforehand)).toEqual([]);
    expect(begunFaults(form, answers, first.startsAt)).toEqual([
      { field: signUpFields.sessions, code: "sessionBegun", session: first.title },
    ]);
  });
});
