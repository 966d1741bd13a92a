import { patronItem } from "../../../../domain/grants/formal/formal-check.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Block, Row } from "../content.ts";
import { callOf, type LetterFacts } from "../facts.ts";
import { words as catalogue } from "../words/words.ts";

/** What the last formal check found wanting, each item with what the official remarked. */
export function failedItems({ formalChecks }: Application, facts: LetterFacts): Block[] {
  const { language } = facts.letter;
  const { checklist } = callOf(facts);
  const rows = (formalChecks.at(-1)?.items ?? []).flatMap(({ id, verdict, remark }): Row[] => {
    const item = [...checklist, patronItem].find((one) => one.id === id);
    return verdict === "no" && item ? [{ label: inLanguage(item.text, language), value: remark ?? "–" }] : [];
  });
  return rows.length === 0 ? [] : [{ type: "details", heading: catalogue[language].grant.terms.failed, rows }];
}
