import { isRehearsal } from "../../domain/arrival-time.ts";
import { finder } from "../../domain/search.ts";
import { searchedOf, shownAtOnce } from "../../domain/arrivals.ts";
import type { CheckInList } from "../../schemas/check-in.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Instant, Language } from "../../schemas/values.ts";
import { asset } from "../shared/pages/asset.ts";
import { drawPage } from "../shared/pages/shell.tsx";
import { unbroken } from "../shared/pages/unbroken.ts";
import { checkInWords } from "../shared/words/check-in/catalogue.ts";
import { day, number, period } from "../shared/words/format.ts";
import { PersonRow } from "./person.tsx";
import { type TypedWalkIn, WalkInForm } from "./walk-in.tsx";

interface CheckInPage {
  language: Language;
  form: Conference;
  list: CheckInList;
  key: string;
  query: string;
  said: string | undefined;
  typed?: TypedWalkIn;
  now: Instant;
}

/**
 * Everything inside `#check-in` is what a browser without JavaScript works with; the script puts its own drawing there,
 * of what the device knows.
 */
export function checkInPage({ language, form, list, key, query, said, typed, now }: CheckInPage): string {
  const words = checkInWords[language];
  const address = `/check-in/${key}`;
  const finds = finder(query);
  const found = list.people.filter((person) => finds(searchedOf(person)));
  const shown = found.slice(0, shownAtOnce);
  const arrived = list.people.filter(({ arrivedAt }) => arrivedAt !== undefined).length;
  return drawPage({
    language,
    title: `${words.title}: ${list.title}`,
    about: { organisers: form.organisers },
    script: asset("check-in.js"),
    children: (
      <>
        <h1>{list.title}</h1>
        <p class="help">{unbroken(`${period(language, list.startsAt, list.endsAt)}, ${list.place}`)}</p>
        {isRehearsal(list.startsAt, now) && <p class="notice">{words.rehearsal(day(language, list.startsAt))}</p>}
        <div id="check-in" class="check-in" data-form={list.formId} data-expires={list.expiresAt}>
          {said && (
            <p class="said" role="status">
              {said}
            </p>
          )}
          <p class="tally">{words.arrivedOf(number(language, arrived), number(language, list.people.length))}</p>
          <form method="get" action={address} class="search" role="search">
            <label for="q">{words.search}</label>
            <p class="help" id="q-help">
              {words.searchHelp}
            </p>
            <div>
              <input id="q" name="q" type="search" value={query} aria-describedby="q-help" autocomplete="off" />
              <input type="hidden" name="lang" value={language} />
              <button>{words.searchButton}</button>
            </div>
          </form>
          <h2>{words.list}</h2>
          {found.length === 0 && <p>{words.foundNone}</p>}
          {shown.length < found.length && (
            <p>{words.shownOf(number(language, shown.length), number(language, found.length))}</p>
          )}
          <ul class="expected">
            {shown.map((person) => (
              <PersonRow {...{ language, address, query, person, sessions: list.sessions }} />
            ))}
          </ul>
          <WalkInForm language={language} address={address} {...(typed && { typed })} />
        </div>
      </>
    ),
  });
}
