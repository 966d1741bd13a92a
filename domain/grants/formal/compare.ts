import { diffArrays } from "diff";
import type { Application } from "../../../schemas/application.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import { canonicalJson } from "../../content.ts";
import { mergedAnswers } from "./correction.ts";

/** The answers as they were right after a correction: whatever later ones changed is put back. */
export const answersAfter = ({ answers, corrections }: Application, index: number): Answers =>
  corrections
    .slice(index + 1)
    .reduceRight((after, { fields, before }) => (before ? mergedAnswers(after, fields, before) : after), answers);

/** A piece of a text that stayed, went or came. */
export interface Piece {
  text: string;
  state: "same" | "removed" | "added";
}

/** Beyond so many changed words nothing is left to recognise: the whole text went, and another came. */
const mostEdits = 1000;

const wordsIn = new Intl.Segmenter("pl", { granularity: "word" });
const segments = (text: string): string[] => [...wordsIn.segment(text)].map(({ segment }) => segment);

/** Two texts word by word: without the added pieces it is the first, without the removed ones the second. */
export function compareTexts(before: string, after: string): Piece[] {
  const changes = diffArrays(segments(before), segments(after), { maxEditLength: mostEdits });
  const whole: Piece[] = [
    { text: before, state: "removed" },
    { text: after, state: "added" },
  ];
  return (
    changes?.map(({ value, added, removed }): Piece => ({
      text: value.join(""),
      state: added ? "added" : removed ? "removed" : "same",
    })) ?? whole
  );
}

/** A row that stayed or changed has both sides; one that came or went has one. */
export interface RowPair<Row> {
  before?: Row;
  after?: Row;
}

/** The rows of two tables side by side, in order: equal ones face each other, and so do those that were put in their place. */
export function compareRows<Row>(before: readonly Row[], after: readonly Row[]): RowPair<Row>[] {
  const pairs: RowPair<Row>[] = [];
  let [gone, come]: [Row[], Row[]] = [[], []];
  const settle = () => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      const [one, other] = [gone[index], come[index]];
      pairs.push({ ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) });
    }
    [gone, come] = [[], []];
  };
  const comparator = (one: Row, other: Row) => canonicalJson(one) === canonicalJson(other);
  for (const { value, added, removed } of diffArrays([...before], [...after], { comparator })) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      pairs.push(...value.map((row) => ({ before: row, after: row })));
    }
  }
  settle();
  return pairs;
}
