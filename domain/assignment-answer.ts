import { reasonLength } from "../schemas/assignment.ts";
import type { SimpleField } from "../schemas/field.ts";
import { checkAnswers } from "./answers.ts";
import type { FieldFault } from "./refusal.ts";

/** Labels are drawn by the page; here only what makes an answer valid matters. */
const label = { pl: "-" };
const choice = (name: string, values: string[]): SimpleField => ({
  type: "choice",
  name,
  label,
  required: true,
  options: values.map((value) => ({ value, label })),
  example: values[0] ?? "",
});
const reason: SimpleField = {
  type: "longText",
  name: "reason",
  label,
  required: true,
  minLength: reasonLength.min,
  maxLength: reasonLength.max,
  example: "",
};

/** Whoever declines a sign-up says why; who accepts one need not. */
const approvalFields = (decision: string | undefined): SimpleField[] => [
  choice("decision", ["accept", "decline"]),
  { ...reason, required: decision === "decline" },
];

/** Checks what an approver posted by the same rules as any other text that people type. */
export function checkAssignmentAnswer(values: Record<string, string>): {
  answer: Record<string, unknown>;
  faults: FieldFault[];
} {
  const { answers, faults } = checkAnswers(approvalFields(values["decision"]), values);
  return { answer: answers, faults };
}
