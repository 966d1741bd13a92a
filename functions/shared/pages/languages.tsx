import { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";

/** Links to the same page in the other languages: `?lang=en` after its address. */
export const Languages = ({ current, address = "" }: { current: Language; address?: string }) => (
  <nav class="languages" aria-label={catalogue[current].shell.languages}>
    <ul>
      {Language.options.map((language) => (
        <li>
          <a
            href={`${address}?lang=${language}`}
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
