import type { Form } from "../../../../schemas/form.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { callWords } from "../../words/call/catalogue.ts";
import { day } from "../../words/format.ts";

interface About {
  language: Language;
  form: PublicForm;
  definition: Form | undefined;
  /** Opens other pages beside a frame, in which they would be lost. */
  leaving: { target?: string };
}

/** What follows and by when, where the public may comment, and the results once they are published. */
export function AboutCall({ language, form, definition: call, leaving }: About) {
  if (call?.kind !== "grantCall") return null;
  const words = callWords[language];
  // Dates that were made for another close would be wrong.
  const asAnnounced = form.closesAt === call.closesAt;
  const taking = form.state === "open" || form.state === "scheduled";
  return (
    <>
      {form.resultsAt !== undefined && (
        <p>
          <a href={`/forms/${form.id}/results?lang=${language}`} {...leaving}>
            {words.results}
          </a>
        </p>
      )}
      {call.smallGrant && form.state !== "scheduled" && (
        <p>
          <a href={`/forms/${form.id}/offers?lang=${language}`} {...leaving}>
            {words.offers}
          </a>
        </p>
      )}
      {taking && (
        <details>
          <summary>{words.timeline[call.rolling ? "rolling" : "closes"]}</summary>
          <ol>
            {call.stages.map(({ stage, until }) => (
              <li>
                {words.stages[stage]}
                {until !== undefined && asAnnounced && ` – ${words.timeline.until(day(language, until))}`}
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
