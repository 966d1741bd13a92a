import { bound, locales } from "../../../domain/local-words.ts";
import type { Language } from "../../../schemas/values.ts";

export { calendarDate, day, moment, money, noBreakSpace, period } from "../../../domain/local-words.ts";

/** A whole or fractional number, written the way the language writes it. */
export function number(language: Language, value: number): string {
  return bound(new Intl.NumberFormat(locales[language]).format(value));
}
