import { bound, locales } from "../../../domain/local-words.ts";
import type { Grosze, Language } from "../../../schemas/values.ts";

export { calendarDate, day, moment, noBreakSpace, period } from "../../../domain/local-words.ts";

/** `10 000,00 zł` in Polish, with no-break spaces. */
export function money(language: Language, grosze: Grosze): string {
  const format = new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency: "PLN",
    currencyDisplay: language === "en" ? "code" : "narrowSymbol",
    useGrouping: "always",
  });
  return bound(format.format(grosze / 100));
}

/** A whole or fractional number, written the way the language writes it. */
export function number(language: Language, value: number): string {
  return bound(new Intl.NumberFormat(locales[language]).format(value));
}
