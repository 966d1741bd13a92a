import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAssignmentAnswer } from "../../domain/assignment-answer.ts";
import { DecisionAnswer, ReviewAnswer } from "../../schemas/assignment.ts";

const reason = "Projekt jest potrzebny.";

describe("what somebody posts from a link", () => {
  it.each(["recommend", "decline"])("is a recommendation: %s", (recommendation) => {
    const { answer, faults } = checkAssignmentAnswer("review", { recommendation, reason: ` ${reason} ` });
    expect(faults).toEqual([]);
    expect(z.parse(ReviewAnswer, answer)).toEqual({ recommendation, reason });
  });

  it.each(["award", "reject"])("is a decision: %s", (decision) => {
    const { answer, faults } = checkAssignmentAnswer("decision", { decision, reason });
    expect(faults).toEqual([]);
    expect(z.parse(DecisionAnswer, answer)).toEqual({ decision, reason });
  });

  it("needs both a choice and a reason", () => {
    expect(checkAssignmentAnswer("review", { reason: " " }).faults).toEqual([
      { field: "recommendation", code: "required" },
      { field: "reason", code: "required" },
    ]);
  });

  it("is not an answer to the other question", () => {
    expect(checkAssignmentAnswer("review", { decision: "award", reason }).faults).toEqual([
      { field: "decision", code: "unknownField" },
      { field: "recommendation", code: "required" },
    ]);
    expect(checkAssignmentAnswer("decision", { decision: "recommend", reason }).faults).toEqual([
      { field: "decision", code: "option" },
    ]);
  });

  it.each([
    ["ab", { code: "tooShort", limit: 3 }],
    ["x".repeat(4001), { code: "tooLong", limit: 4000 }],
    ["Wnioskodawca o numerze 44051401359", { code: "pesel" }],
    ["a\u202eb", { code: "controlCharacter" }],
  ])("gives a reason by the rules for all text: %j", (text, fault) => {
    const { faults } = checkAssignmentAnswer("decision", { decision: "award", reason: text });
    expect(faults).toEqual([{ field: "reason", ...fault }]);
  });

  it("accepts no reason that the record refuses, and refuses none that it accepts", () => {
    for (const length of [3, 4000]) {
      const { answer, faults } = checkAssignmentAnswer("review", {
        recommendation: "decline",
        reason: "ż".repeat(length),
      });
      expect(faults).toEqual([]);
      expect(z.safeParse(ReviewAnswer, answer).success).toBe(true);
    }
  });
});
