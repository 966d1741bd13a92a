import type { Language } from "../../../schemas/values.ts";

interface SearchWords {
  search: string;
  query: string;
  queryHelp: string;
  show: string;
  showAll: string;
}

interface Select {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
}

interface Search {
  language: Language;
  words: SearchWords;
  query: string;
  selects: readonly Select[];
  /** Where everything is shown again; undefined where nothing narrows the list. */
  all: string | undefined;
}

/** Search and filters, as a plain form whose answer can be bookmarked. */
export const SearchForm = ({ language, words, query, selects, all }: Search) => (
  <form method="get" class="filter" role="search" aria-label={words.search}>
    <input type="hidden" name="lang" value={language} />
    <div class="field">
      <label for="q">{words.query}</label>
      <input type="search" id="q" name="q" value={query} maxLength={200} autoComplete="off" aria-describedby="q-help" />
    </div>
    {selects.map(({ name, label, options, chosen }) => (
      <div class="field">
        <label for={name}>{label}</label>
        <select id={name} name={name}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    ))}
    <p class="help" id="q-help">
      {words.queryHelp}
    </p>
    <p class="buttons">
      <button class="primary">{words.show}</button>
      {all !== undefined && <a href={all}>{words.showAll}</a>}
    </p>
  </form>
);
