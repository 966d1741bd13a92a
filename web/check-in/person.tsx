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
  const { organisation, reference } = person;
  return (
    <li class={presence ? "here" : ""}>
      <div>
        <strong>{personName(language, person)}</strong>
        <span class="help">{[organisation, reference].filter(Boolean).join(" · ")}</span>
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
      <button type="button" class={presence ? "quiet" : "primary"} onClick={presence ? undo : arrive}>
        {presence ? words.undo : words.arrive}
        <span class="visually-hidden">: {personName(language, person)}</span>
      </button>
    </li>
  );
}
