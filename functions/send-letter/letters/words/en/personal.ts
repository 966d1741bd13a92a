import type { AssignmentValues } from "../values.ts";

export const personalLink =
  "Opening the link decides nothing: your answer is recorded only when you send the form on the page. The link is meant for you alone; please do not pass it on.";
/** Said in a reminder. */
export const due = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">) =>
  late
    ? `The deadline has passed: ${deadline}. You can still record your answer, and we are waiting for it.`
    : `We would like to remind you of the deadline: ${deadline}.`;

/** Until when: after the deadline, at once. */
export const by = ({ late, deadline }: Pick<AssignmentValues, "late" | "deadline">): string =>
  late ? "without delay" : `by ${deadline}`;
