import type { Language } from "../../../../schemas/values.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";

interface Doing {
  language: Language;
  /** What the address says was done, after the door has found it so. */
  done?: string | undefined;
}

/** Says what was done a moment ago; whatever else an address may say is ignored. */
export function Done({ language, done = "" }: Doing) {
  const sentences: Partial<Record<string, string>> = organiserWords[language].done;
  const sentence = Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  return sentence === undefined ? null : (
    <p class="notice good" role="status">
      {sentence}
    </p>
  );
}
