import { dressedTime } from "../../domain/local-words.ts";
import type { Presence } from "../../domain/arrivals.ts";
import { personName } from "../../functions/shared/check-in/names.ts";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { CheckInList, ExpectedPerson } from "../../schemas/check-in.ts";
import type { Language } from "../../schemas/values.ts";

interface Row {
  language: Language;
  person: ExpectedPerson;
  sessions: CheckInList["sessions"];
  presence: Presence | undefined;
  arrive: () => void;
  undo: () => void;
}

/** One button that ticks, or takes the tick back: the focus stays on it. */
export function PersonRow({ language, person, sessions, presence, arrive, undo }: Row) {
  const words = checkInWords[language];
  const name = personName(language, person);
  const { organisation, reference } = person;
  return (
    <li class={presence ? "here" : ""}>
      <div>
        <strong>{name}</strong>
        <span class="help">
          {organisation && `${organisation} · `}
          <span class="reference">{reference}</span>
        </span>
        {person.sessions.length > 0 && (
          <span class="help">{person.sessions.map((session) => sessions[session] ?? session).join(", ")}</span>
        )}
        {presence && (
          <span class="since">
            {words.here(dressedTime(language, new Date(presence.at)))}
            {presence.report && ` (${words.unsent})`}
          </span>
        )}
      </div>
      <button
        type="button"
        class={presence ? "quiet" : "primary"}
        aria-label={`${presence ? words.undo : words.arrive}: ${name}`}
        onClick={presence ? undo : arrive}
      >
        {presence ? words.undo : words.arrive}
      </button>
    </li>
  );
}
