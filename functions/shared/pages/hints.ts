import type { PublicField } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { money, number } from "../words/format.ts";

/** The author's help, followed by the bounds an answer has to keep. */
export function hint(field: PublicField, language: Language): string {
  return [field.help, bounds(field, language)].filter(Boolean).join(" ");
}

function bounds(field: PublicField, language: Language): string | undefined {
  const words = catalogue[language].form;
  if (field.type === "longText" && field.maxLength !== undefined) return words.upTo(field.maxLength);
  if (field.type === "group" || field.min === undefined || field.max === undefined) return undefined;
  const say = (bound: number) =>
    field.type === "money" ? money(language, Math.round(bound * 100)) : number(language, bound);
  return words.between(say(field.min), say(field.max));
}
