import type { ComponentChildren } from "preact";
import type { QuestionFacts } from "../../../../domain/grants/outcome.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";

/** What somebody sees above the form of a question. */
export interface ContextProps {
  language: Language;
  facts: QuestionFacts;
  now: Instant;
}
export type Context = (props: ContextProps) => ComponentChildren;
