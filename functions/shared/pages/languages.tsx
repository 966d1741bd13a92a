import { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";

interface Sheet {
  current: Language;
  address?: string;
  /** What else is asked for in the address. */
  query?: Record<string, string>;
}

/** The form of a page: it has the same id on all of them, and one that no field can have. */
export const formOnPage = "_form";

/**
 * The same page in the other languages while a form is filled in on it: what is typed goes along. `action`: where to, when
 * the form itself leads elsewhere.
 */
export const LanguageButtons = ({ current, action }: { current: Language; action?: string }) => (
  <nav class="languages" aria-label={catalogue[current].shell.languages}>
    <ul>
      {Language.options.map((language) => (
        <li>
          <button
            form={formOnPage}
            formAction={action}
            formNoValidate
            name="_language"
            value={language}
            lang={language}
            {...(language === current && { "aria-current": "true" as const })}
          >
            {catalogue[language].languageName}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

/** Links to the same page in the other languages: `?lang=en` after its address. */
export const Languages = ({ current, address = "", query = {} }: Sheet) => (
  <nav class="languages" aria-label={catalogue[current].shell.languages}>
    <ul>
      {Language.options.map((language) => (
        <li>
          <a
            href={`${address}?${new URLSearchParams({ lang: language, ...query }).toString()}`}
            hreflang={language}
            lang={language}
            {...(language === current && { "aria-current": "true" as const })}
          >
            {catalogue[language].languageName}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
