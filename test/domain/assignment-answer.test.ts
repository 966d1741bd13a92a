import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAssignmentAnswer } from "../../domain/assignment-answer.ts";
import { ApprovalAnswer } from "../../schemas/assignment.ts";

const reason = "Wszystkie miejsca są zajęte.";

describe("what an approver posts from a link", () => {
  it("is a yes that needs no reason, or a no that needs one", () => {
    expect(checkAssignmentAnswer({ decision: "accept" })).toEqual({ answer: { decision: "accept" }, faults: [] });
    const { answer, faults } = checkAssignmentAnswer({ decision: "decline", reason: ` ${reason} ` });
    expect(faults).toEqual([]);
    expect(z.parse(ApprovalAnswer, answer)).toEqual({ decision: "decline", reason });
    expect(checkAssignmentAnswer({ decision: "decline", reason: " " }).faults).toEqual([
      { field: "reason", code: "required" },
    ]);
  });

  it("is not an answer to another question", () => {
    expect(checkAssignmentAnswer({ recommendation: "recommend", reason }).faults).toEqual([
      { field: "recommendation", code: "unknownField" },
      { field: "decision", code: "required" },
    ]);
    expect(checkAssignmentAnswer({ decision: "award", reason }).faults).toEqual([
      { field: "decision", code: "option" },
    ]);
  });

  it.each([
    ["ab", { code: "tooShort", limit: 3 }],
    ["x".repeat(4001), { code: "tooLong", limit: 4000 }],
    ["Osoba o numerze 44051401359", { code: "pesel" }],
    ["a\u202eb", { code: "controlCharacter" }],
  ])("gives a reason by the rules for all text: %#", (text, fault) => {
    const { faults } = checkAssignmentAnswer({ decision: "decline", reason: text });
    expect(faults).toEqual([{ field: "reason", ...fault }]);
  });

  it("accepts no reason that the record refuses, and refuses none that it accepts", () => {
    for (const length of [3, 4000]) {
      const { answer, faults } = checkAssignmentAnswer({ decision: "decline", reason: "ż".repeat(length) });
      expect(faults).toEqual([]);
      expect(z.safeParse(ApprovalAnswer, answer).success).toBe(true);
    }
  });
});
