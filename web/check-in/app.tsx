import { useState } from "preact/hooks";
import { type Desk, personKey, presentAt, searchedOf, shownAtOnce } from "../../domain/arrivals.ts";
import { finder } from "../../domain/search.ts";
import { dressedTime } from "../../domain/local-words.ts";
import { personName } from "../../functions/shared/check-in/names.ts";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import { number } from "../../functions/shared/words/format.ts";
import type { ExpectedPerson } from "../../schemas/check-in.ts";
import type { Language } from "../../schemas/values.ts";
import type { Door, Network } from "./door.ts";
import { Ended } from "./ended.tsx";
import { NetworkState } from "./network.tsx";
import { PersonRow } from "./person.tsx";
import { Scanner } from "./scanner.tsx";
import { ToRead } from "./to-read.tsx";
import { WalkIn } from "./walk-in.tsx";

export interface Shown {
  door: Door;
  language: Language;
  desk: Desk;
  network: Network;
  isKept: boolean;
}

/** The page at the door, drawn from what the device knows. */
export function App({ door, language, desk, network, isKept }: Shown) {
  const words = checkInWords[language];
  const [query, search] = useState("");
  const [said, say] = useState("");
  const { list } = desk;
  if (!list || network === "ended") return <Ended language={language} unsent={desk.entries.length} />;

  const present = presentAt(desk);
  const finds = finder(query);
  const found = list.people.filter((person) => finds(searchedOf(person)));
  const shown = found.slice(0, shownAtOnce);
  const arrive = async (person: ExpectedPerson) => {
    const presence = door.presence(person);
    const name = personName(language, person);
    if (presence) return say(words.said.here(name, dressedTime(language, new Date(presence.at))));
    await door.arrive(person, { method: "name" });
    say(words.said.recorded(name));
  };
  const undo = async (person: ExpectedPerson) => {
    await door.undo(person);
    say(words.said.undone(personName(language, person)));
  };
  return (
    <>
      <p class="tally">{words.arrivedOf(number(language, present.size), number(language, list.people.length))}</p>
      <NetworkState {...{ language, network, isKept, unsent: desk.entries.length, at: list.at }} />
      <p class="said" role="status">
        {said}
      </p>
      <ToRead {...{ language, list, notices: desk.notices, dismiss: (notice) => void door.dismiss(notice) }} />
      <Scanner {...{ door, language, list, say }} />
      <div class="search" role="search">
        <label for="q">{words.search}</label>
        <p class="help" id="q-help">
          {words.searchHelp}
        </p>
        <input
          id="q"
          type="search"
          autocomplete="off"
          aria-describedby="q-help"
          value={query}
          onInput={({ currentTarget }) => search(currentTarget.value)}
        />
        <p class="help" role="status">
          {query && (found.length === 0 ? words.foundNone : words.found(found.length))}
        </p>
      </div>
      <h2>{words.list}</h2>
      {shown.length < found.length && (
        <p class="help">{words.shownOf(number(language, shown.length), number(language, found.length))}</p>
      )}
      <ul class="expected">
        {shown.map((person) => (
          <PersonRow
            key={personKey(person)}
            {...{ language, person, sessions: list.sessions, presence: present.get(personKey(person)) }}
            arrive={() => void arrive(person)}
            undo={() => void undo(person)}
          />
        ))}
      </ul>
      <WalkIn {...{ door, language, say }} />
    </>
  );
}
