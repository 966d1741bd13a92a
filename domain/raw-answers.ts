/** Answers as they are typed or sent, of a form or of one row: text, numbers, booleans, lists. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);
