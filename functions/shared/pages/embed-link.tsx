import type { Language } from "../../../schemas/values.ts";

const label: Record<Language, string> = {
  pl: "Jak osadzić formularz na stronie",
  en: "How to embed the form in a page",
  uk: "Як вбудувати форму на сторінку",
};

/** To what an editor of a municipal site pastes. */
export const EmbedLink = ({ formId, language }: { formId: string; language: Language }) => (
  <p class="again">
    <a href={`/forms/${formId}/embed?lang=${language}`}>{label[language]}</a>
  </p>
);
