import type { Language } from "../../../../schemas/values.ts";

/** How pages and files of an organiser speak of consents. */
interface ConsentWords {
  consent: string;
  given: (version: string) => string;
  notGiven: string;
  version: (version: string) => string;
  /** A text that the form no longer has. */
  earlier: (version: string) => string;
}

export const consentWords: Record<Language, ConsentWords> = {
  pl: {
    consent: "Zgoda",
    given: (version) => `tak, wersja ${version}`,
    notGiven: "nie",
    version: (version) => `wersja tekstu: ${version}`,
    earlier: (version) => `Zgoda według wcześniejszego tekstu (wersja ${version})`,
  },
  en: {
    consent: "Consent",
    given: (version) => `yes, version ${version}`,
    notGiven: "no",
    version: (version) => `version of the text: ${version}`,
    earlier: (version) => `Consent to an earlier text (version ${version})`,
  },
  uk: {
    consent: "Згода",
    given: (version) => `так, версія ${version}`,
    notGiven: "ні",
    version: (version) => `версія тексту: ${version}`,
    earlier: (version) => `Згода за попереднім текстом (версія ${version})`,
  },
};

/** As much of a text as the head of a column can hold. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/\s\S*$/, "")}…`;
}
