import { cardLines } from "../../../../domain/grants/review/assessment-card.ts";
import { mostPoints } from "../../../../domain/grants/review/scoring.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application } from "../../../../schemas/application.ts";
import { number } from "../../../shared/words/format.ts";
import type { Block, Row } from "../content.ts";
import { callOf, type LetterFacts, need } from "../facts.ts";
import { words as catalogue } from "../words/words.ts";
import { type GrantDetail, written } from "./details.ts";

/** Points are counted twice over, as a mean of two may have a half. */
const halved = (facts: LetterFacts, doubled: number): string => number(facts.letter.language, doubled / 2);

/** The total, and what it would have taken. */
export function scoreDetails({ score }: Application, facts: LetterFacts): GrantDetail[] {
  const { merit } = callOf(facts);
  if (!score || !merit) return [];
  const { language } = facts.letter;
  const most = mostPoints(merit);
  const { terms } = catalogue[language].grant;
  return [
    ["score", terms.outOf(halved(facts, score.total), number(language, most))],
    ["threshold", `${merit.thresholdPercent}% / ${merit.criterionPercent}%`],
  ];
}

/** The mean of each criterion. */
function criteriaRows({ score }: Application, facts: LetterFacts): Row[] {
  const { language } = facts.letter;
  const { terms } = catalogue[language].grant;
  return (callOf(facts).merit?.criteria ?? []).map(({ id, title, maxPoints }) => ({
    label: inLanguage(title, language),
    value: terms.outOf(halved(facts, score?.byCriterion[id] ?? 0), number(language, maxPoints)),
  }));
}

/** One's own cards: points and reasons. Who wrote which is hidden; their order is that of the score. */
export function cardSections(application: Application, facts: LetterFacts): Block[] {
  if (!application.score) return [];
  const { language } = facts.letter;
  const { terms } = catalogue[language].grant;
  const cards = need(facts.cards, "the cards", facts);
  const { counted } = application.score;
  need(cards.length === application.score.cards.length ? cards : undefined, "a card that counts", facts);
  return [
    { type: "details", heading: terms.points, rows: criteriaRows(application, facts) },
    ...cards.map(({ answer, asked }, index): Block => {
      const { lines, remark } = cardLines(callOf(facts), answer);
      const rows = lines.map(({ criterion, points, reason }): Row => ({
        label: inLanguage(criterion.title, language),
        value: `${terms.outOf(number(language, points), number(language, criterion.maxPoints))}\n${reason}`,
      }));
      return {
        type: "details",
        heading: terms.expert(index + 1, counted.includes(asked.id)),
        rows: [...rows, ...(remark ? [{ label: terms.remark, value: remark }] : [])],
      };
    }),
  ];
}

/** Where it stands on the list; in reserve also how many are to be served before it. */
export function placeDetails({ id, decision }: Application, facts: LetterFacts): GrantDetail[] {
  const { at, list, position, reason, promotedAt } = need(decision, "a decision", facts);
  const reserve = reservePosition(id, facts);
  return [
    // An application on a list of its own is first in any case.
    ["rankingPosition", list === id ? undefined : `${position}`],
    ["reservePosition", reserve],
    ["decidedAt", written(facts).moment(at)],
    ["promotedAt", promotedAt && written(facts).moment(promotedAt)],
    ["reason", reason],
  ];
}

/** From 1, among those that wait for money; undefined for all others. */
export function reservePosition(id: string, { ranking }: LetterFacts): string | undefined {
  const waiting = (ranking?.entries ?? [])
    .filter(({ place }) => place === "reserve")
    .toSorted((one, other) => one.position - other.position);
  const index = waiting.findIndex(({ submissionId }) => submissionId === id);
  return index < 0 ? undefined : `${index + 1}`;
}
