import type { Answers } from "../../schemas/submission-members.ts";
import type { FieldFault } from "../refusal.ts";

/** What the other answers make necessary and is not there; silent about what is itself at fault. */
export const missing = (answers: Answers, faults: readonly FieldFault[], names: readonly string[]): FieldFault[] =>
  names
    .filter((name) => answers[name] === undefined && !faults.some(({ field }) => field === name))
    .map((field) => ({ field, code: "required" }));
