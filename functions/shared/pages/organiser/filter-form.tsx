import { type ListFilter, signUpStates } from "../../../../domain/list-view.ts";
import type { Language } from "../../../../schemas/values.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import { type Office, roomAddress } from "./room.tsx";

interface Filtering {
  office: Office;
  filter: ListFilter;
  organisations: readonly { key: string; name: string }[];
}

/** Search and filters, as a plain form whose answer can be bookmarked. */
export function FilterForm({ office, filter, organisations }: Filtering) {
  const { language } = office;
  const words = organiserWords[language].list;
  const isFiltered = filter.query !== "" || filter.state !== "" || filter.organisation !== "";
  return (
    <form method="get" class="filter" role="search" aria-label={words.search}>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="q">{words.query}</label>
        <input
          type="search"
          id="q"
          name="q"
          value={filter.query}
          maxLength={200}
          autoComplete="off"
          aria-describedby="q-help"
        />
      </div>
      <div class="field">
        <label for="state">{words.state}</label>
        <select id="state" name="state">
          <option value="">{words.all}</option>
          {signUpStates.map((state) => (
            <option value={state} selected={state === filter.state}>
              {organiserWords[language].state[state]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="organisation">{words.organisation}</label>
        <select id="organisation" name="organisation">
          <option value="">{words.all}</option>
          {organisations.map(({ key, name }) => (
            <option value={key} selected={key === filter.organisation}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="help" id="q-help">
        {words.queryHelp}
      </p>
      <p class="buttons">
        <button class="primary">{words.show}</button>
        {isFiltered && <a href={roomAddress(office, "list")}>{words.showAll}</a>}
      </p>
    </form>
  );
}

interface Paging {
  language: Language;
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}

/** Links to the page before and after. */
export function Pages({ language, page, pages, addressOf }: Paging) {
  const words = organiserWords[language].list;
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.page(String(page), String(pages))}</span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
