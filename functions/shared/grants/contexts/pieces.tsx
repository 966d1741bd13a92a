import type { ComponentChildren } from "preact";
import { compareTexts, type Piece } from "../../../../domain/grants/formal/compare.ts";
import type { SimpleField } from "../../../../schemas/field.ts";
import type { Answers } from "../../../../schemas/submission-members.ts";
import type { Language } from "../../../../schemas/values.ts";
import { readable } from "../../words/answers.ts";

/** One side of a comparison: what it has that the other has not is marked. */
export function Side({ pieces, side }: { pieces: readonly Piece[]; side: "removed" | "added" }): ComponentChildren {
  const Mark = side === "removed" ? "del" : "ins";
  return pieces.map(({ text, state }) =>
    state === "same" ? text : state === side && text !== "" ? <Mark>{text}</Mark> : null,
  );
}

/** The whole value where it is a choice, a date or an amount; word by word where it is text. */
export function piecesOf(
  language: Language,
  field: SimpleField,
  before: Answers[string] | undefined,
  after: Answers[string] | undefined,
): Piece[] {
  const [one, other] = [readable(language, field, before), readable(language, field, after)];
  if (one === other) return [{ text: one, state: "same" }];
  if (field.type === "text" || field.type === "longText") return compareTexts(one, other);
  return [
    { text: one, state: "removed" },
    { text: other, state: "added" },
  ];
}
