import { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";

/** Links to the same form in the other languages. */
export const Languages = ({ current, formId }: { current: Language; formId: string }) => (
  <nav class="languages" aria-label={catalogue[current].shell.languages}>
    <ul>
      {Language.options.map((language) => (
        <li>
          <a
            href={`/forms/${formId}/page?lang=${language}`}
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
