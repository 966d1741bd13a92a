import type { Definition } from "../../domain/definition.ts";
import { inPageOrder } from "../../domain/fault-order.ts";
import { idOf } from "../../functions/shared/words/faults/names.ts";
import { placesOf } from "./place.ts";

/** What is wrong at one field, in the words of the server. */
export interface Found {
  /** Empty for what has no place on the page. */
  field: string;
  message: string;
  /** What the field is called. */
  name: string;
}

/** What the server has found, as it drew it in a form; nothing where it drew no mistakes. */
export function foundIn(shown: ParentNode): Found[] {
  const places = placesOf(shown);
  return [...shown.querySelectorAll(".error-summary li")].map((line) => {
    const address = line.querySelector("a")?.getAttribute("href");
    const place = places.find(({ path }) => address === `#${idOf(path)}`);
    const text = line.textContent ?? "";
    const message = place?.message !== undefined && text.endsWith(place.message) ? place.message : text;
    return { field: place?.path ?? "", message, name: text.slice(0, -`: ${message}`.length) };
  });
}

/** What both know, once each, in the order of the page. Of a file that was not added the browser alone knows more. */
export function together(definition: Definition, known: readonly Found[], said: readonly Found[]): Found[] {
  const fields = new Set(known.map(({ field }) => field));
  return inPageOrder(definition, [...known, ...said.filter(({ field }) => !fields.has(field))]);
}
