import { type ListFilter, signUpStates } from "../../../../domain/list-view.ts";
import type { Language } from "../../../../schemas/values.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import { SearchForm } from "../search-form.tsx";
import { type Office, roomAddress } from "./room.tsx";

interface Filtering {
  office: Office;
  filter: ListFilter;
  organisations: readonly { key: string; name: string }[];
}

/** What narrows the list of sign-ups. */
export function FilterForm({ office, filter, organisations }: Filtering) {
  const { language } = office;
  const words = organiserWords[language].list;
  const isFiltered = filter.query !== "" || filter.state !== "" || filter.organisation !== "";
  const all = { value: "", label: words.all };
  const states = signUpStates.map((state) => ({ value: state, label: organiserWords[language].state[state] }));
  const names = organisations.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <SearchForm
      language={language}
      words={words}
      query={filter.query}
      selects={[
        { name: "state", label: words.state, options: [all, ...states], chosen: filter.state },
        { name: "organisation", label: words.organisation, options: [all, ...names], chosen: filter.organisation },
      ]}
      all={isFiltered ? roomAddress(office, "list") : undefined}
    />
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
