import { timeline } from "../../../../domain/grants/timeline.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";
import { callWords } from "../../words/call/catalogue.ts";
import { day } from "../../words/format.ts";

interface About {
  language: Language;
  form: PublicForm;
  call: GrantCall;
  now: Instant;
}

/** What follows and by when, and the results once they are published. */
export function AboutCall({ language, form, call, now }: About) {
  const words = callWords[language];
  const taking = form.state === "open" || form.state === "scheduled";
  return (
    <>
      {form.resultsAt !== undefined && (
        <p>
          <a href={`/forms/${form.id}/results?lang=${language}`}>{words.results}</a>
        </p>
      )}
      {form.exhausted && <p class="notice">{words.exhausted}</p>}
      {taking && (
        <details>
          <summary>{words.timeline[call.rolling ? "rolling" : "closes"]}</summary>
          <ol>
            {timeline(call, now).map(({ stage, until }) => (
              <li>
                {words.stages[stage]} – {words.timeline.until(day(language, until))}
              </li>
            ))}
          </ol>
          <p class="help">{words.timeline.note}</p>
          {call.graceMinutes > 0 && <p>{words.grace(call.graceMinutes)}</p>}
        </details>
      )}
    </>
  );
}
