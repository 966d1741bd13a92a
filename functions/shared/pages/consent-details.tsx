import type { Language } from "../../../schemas/values.ts";
import { Paragraphs } from "./paragraphs.tsx";

/** Here and in no catalogue: the bundles of other doors need not carry it. */
const summary: Record<Language, string> = {
  pl: "Treść klauzuli",
  en: "Text of the notice",
  uk: "Текст повідомлення",
};

interface Details {
  language: Language;
  details: string | undefined;
  /** Where it is not in the language of the page. */
  lang?: "pl";
}

/** What a consent speaks of, for whoever opens it. */
export const ConsentDetails = ({ language, details, lang }: Details) =>
  details === undefined ? null : (
    <details class="notice-text">
      <summary>{summary[language]}</summary>
      <Paragraphs text={details} {...(lang && { lang })} />
    </details>
  );
