import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../domain/answers.ts";
import { signUpFields } from "../../domain/participants.ts";
import { fieldsWithSessions } from "../../domain/session-field.ts";
import { shipped } from "../support/forms.ts";

const { form } = shipped("secemin");
const field = form.fields.find(({ name }) => name === signUpFields.sessions);
if (field?.type !== "choices") throw new Error("The sessions are chosen in a field");
const labelOf = (session: string) => field.options.find(({ value }) => value === session)?.label;

describe("the field by which sessions are chosen", () => {
  it("must be filled in: a seat without any session would be a seat at nothing", () => {
    expect(checkAnswers([field], {}).faults).toEqual([{ field: "sessions", code: "required" }]);
    expect(checkAnswers([field], { sessions: ["plan"] }).faults).toEqual([]);
    expect(checkAnswers([field], { sessions: field.example }).faults).toEqual([]);
  });

  it("says of each session for whom it is, and nothing of one for everybody", () => {
    expect(labelOf("zlecanie")?.pl).toMatch(/14\.00 \(tylko: pracownicy urzędu lub jednostki gminy\)$/);
    expect(labelOf("wniosek")?.en).toMatch(/ \(only: a non-governmental organisation; an informal group\)$/);
    expect(labelOf("wniosek")?.uk).toMatch(/ \(лише: громадська організація; неформальна група\)$/);
    expect(labelOf("otwarcie")?.pl).not.toContain("tylko");
  });

  it("stands in the section that it comes into the midst of, and in none at its end", () => {
    const inOne = form.fields.filter(({ name }) => name !== "sessions").map((one) => ({ ...one, section: "all" }));
    const sectionOf = (fields: typeof inOne) =>
      fieldsWithSessions({ ...form, fields }).find(({ name }) => name === "sessions")?.section;
    expect(sectionOf(inOne)).toBe("all");
    const last = inOne.findLastIndex(({ name }) => name === "participantKind");
    expect(sectionOf(inOne.slice(0, last + 1))).toBeUndefined();
  });
});
