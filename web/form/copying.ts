import type { FormWords } from "../words/words.ts";
import { button, paragraph } from "./notice.ts";

/** A button that copies a text; where that is not allowed, it shows the text, selected. */
export function copying(text: string, words: FormWords): HTMLElement {
  const said = document.createElement("span");
  said.role = "status";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = ` ${words.copied}`;
    } catch {
      const box = document.createElement("textarea");
      Object.assign(box, { value: text, readOnly: true, rows: 8, ariaLabel: words.yourAnswers });
      place.replaceChildren(box);
      box.select();
    }
  };
  const place = paragraph(button([words.copy, () => void copy()]), said);
  return place;
}
