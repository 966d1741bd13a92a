import type { FormWords } from "../words.ts";
import { button } from "./notice.ts";

/** A button that copies a text; where that is not allowed, it shows the text, selected. */
export function copying(text: string, words: FormWords, say: (text: string) => void): HTMLElement {
  const place = document.createElement("p");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      const box = document.createElement("textarea");
      Object.assign(box, { value: text, readOnly: true, rows: 8, ariaLabel: words.yourAnswers });
      place.replaceChildren(box);
      box.select();
    }
  };
  place.append(button([words.copy, () => void copy()]));
  return place;
}
