import type { PublicField } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { money, number } from "../words/format.ts";

/** The bounds an answer has to keep, said after its author's help; empty where there are none. */
export function bounds(field: PublicField, language: Language): string {
  const words = catalogue[language].form;
  if (field.type === "longText" && field.maxLength !== undefined) return words.upTo(field.maxLength);
  if (field.type === "group" || field.min === undefined || field.max === undefined) return "";
  const say = (bound: number) =>
    field.type === "money" ? money(language, Math.round(bound * 100)) : number(language, bound);
  return words.between(say(field.min), say(field.max));
}
