import type { Overview } from "../../../../domain/statistics.ts";
import type { Language } from "../../../../schemas/values.ts";
import { number } from "../../words/format.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";

const order = [
  "capacity",
  "taken",
  "free",
  "waiting",
  "offered",
  "underReview",
  "arrived",
  "total",
  "bounced",
  "tasksOpen",
] as const satisfies (keyof Overview)[];
/** Figures that ask for something to be done. */
const urgent = new Set<keyof Overview>(["bounced", "tasksOpen", "underReview"]);

/** The event in figures. */
export const OverviewFigures = ({ language, overview }: { language: Language; overview: Overview }) => (
  <dl class="figures">
    {order.map((name) => (
      <div class={urgent.has(name) && overview[name] > 0 ? "urgent" : undefined}>
        <dt>{organiserWords[language].overview[name]}</dt>
        <dd>{number(language, overview[name])}</dd>
      </div>
    ))}
  </dl>
);
