import type { ComponentChildren } from "preact";
import type { GrantFacts, QuestionFacts } from "../../../../domain/grants/outcome.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";

/** About an application, whoever looks at it. */
export interface FactsProps {
  language: Language;
  facts: GrantFacts;
  now: Instant;
  /** Where each file opens, by its id, for whoever may have it. */
  addresses?: ReadonlyMap<string, string>;
}

/** What somebody sees above the form of a question. */
export interface ContextProps extends FactsProps {
  facts: QuestionFacts;
}
export type Context = (props: ContextProps) => ComponentChildren;
