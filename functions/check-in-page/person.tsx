import { personKey } from "../../domain/arrivals.ts";
import { dressedTime } from "../../domain/local-words.ts";
import type { CheckInList, ExpectedPerson } from "../../schemas/check-in.ts";
import type { Language } from "../../schemas/values.ts";
import { personName } from "../shared/check-in/names.ts";
import { checkInWords } from "../shared/words/check-in/catalogue.ts";

interface Row {
  language: Language;
  /** Address of the page, without a query. */
  address: string;
  query: string;
  sessions: CheckInList["sessions"];
  person: ExpectedPerson;
}

/** One person with the button that ticks them, or takes the tick back. */
export function PersonRow({ language, address, query, sessions, person }: Row) {
  const words = checkInWords[language];
  const name = personName(language, person);
  const { submissionId, participant, organisation, reference, arrivedAt } = person;
  const button = arrivedAt ? words.undo : words.arrive;
  const action = `${address}/${arrivedAt ? "undo" : "arrivals"}`;
  return (
    <li id={personKey(person)} class={arrivedAt && "here"}>
      <div>
        <strong>{name}</strong>
        <span class="help">
          {organisation && `${organisation} · `}
          <span class="reference">{reference}</span>
        </span>
        {person.sessions.length > 0 && (
          <span class="help">{person.sessions.map((session) => sessions[session] ?? session).join(", ")}</span>
        )}
        {arrivedAt && <span class="since">{words.here(dressedTime(language, new Date(arrivedAt)))}</span>}
      </div>
      <form method="post" action={action}>
        <input type="hidden" name="submissionId" value={submissionId} />
        <input type="hidden" name="participant" value={participant} />
        {arrivedAt && <input type="hidden" name="arrivedAt" value={arrivedAt} />}
        {query && <input type="hidden" name="q" value={query} />}
        <button class={arrivedAt ? "quiet" : "primary"} aria-label={`${button}: ${name}`}>
          {button}
        </button>
      </form>
    </li>
  );
}
