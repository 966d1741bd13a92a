import { inLanguage } from "../../../domain/public-form.ts";
import type { Language, Localised } from "../../../schemas/values.ts";

/** Something of a form in one language, with the names of those of its texts that nobody has translated. */
export interface InOneLanguage {
  inPolish?: readonly string[] | undefined;
}

type Lang = { lang?: "pl" };
const polish = (is: boolean | undefined): Lang => (is ? { lang: "pl" } : {});

/** For the element that holds this text alone: it is read aloud in the language it is in (WCAG 3.1.2). */
export const langOf = ({ inPolish }: InOneLanguage, name: string): Lang => polish(inPolish?.includes(name));

/** The same of a text in all its languages. */
export const langIn = (text: Localised, language: Language): Lang => polish(language !== "pl" && !text[language]);

/** A text among others in one element. */
export const OwnText = ({ children, lang }: Lang & { children: string }) =>
  lang ? <span lang={lang}>{children}</span> : <>{children}</>;

/** The same in the language of the page, or in Polish where nobody has translated it. */
export const Translated = ({ text, language }: { text: Localised; language: Language }) => (
  <OwnText {...langIn(text, language)}>{inLanguage(text, language)}</OwnText>
);
