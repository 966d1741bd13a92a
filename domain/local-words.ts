import { timeZone } from "../schemas/time-zone.ts";
import type { Grosze, Instant, Language } from "../schemas/values.ts";

/** Keeps a number with its unit, and a day with its month, on one line. */
export const noBreakSpace = "\u00a0";
export const bound = (text: string) => text.replaceAll(" ", noBreakSpace);

export const locales: Record<Language, string> = { pl: "pl-PL", en: "en-GB", uk: "uk-UA" };

/** Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, kind: "date" | "time", zone: string): Intl.DateTimeFormat {
  const key = `${language} ${kind} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const parts = kind === "date" ? ({ dateStyle: "long" } as const) : ({ hour: "numeric", minute: "2-digit" } as const);
  const made = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: zone });
  formats.set(key, made);
  return made;
}

function dressedDate(language: Language, when: Date, zone: string): string {
  const date = formatOf(language, "date", zone).format(when);
  return bound(language === "pl" ? `${date} r.` : date);
}

/** What the clock in Warsaw shows: `12.00`. */
export function dressedTime(language: Language, when: Date): string {
  const time = formatOf(language, "time", timeZone).format(when);
  return language === "pl" ? time.replace(":", ".") : time;
}

/** The year that it is in Poland at an instant. */
export const yearOf = (instant: Instant): number =>
  Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(new Date(instant)));

/** The day in Warsaw on which an instant falls: `18 sierpnia 2025 r.` */
export const day = (language: Language, instant: Instant): string => dressedDate(language, new Date(instant), timeZone);

/** A calendar date as it is stored, `2025-08-18`, which belongs to no time zone. */
export const calendarDate = (language: Language, date: string): string =>
  dressedDate(language, new Date(`${date}T00:00:00Z`), "UTC");

const joined: Record<Language, (date: string, time: string) => string> = {
  pl: (date, time) => `${date}, godz.${noBreakSpace}${time}`,
  en: (date, time) => `${date}, ${time}`,
  uk: (date, time) => `${date} о${noBreakSpace}${time}`,
};

/** An instant as the clock in Warsaw shows it: `18 sierpnia 2025 r., godz. 12.00`. */
export const moment = (language: Language, instant: Instant): string =>
  joined[language](day(language, instant), dressedTime(language, new Date(instant)));

/** From one instant to another; the day is said once when it is the same: `…, godz. 12.00–15.30`. */
export function period(language: Language, from: Instant, until: Instant): string {
  return day(language, from) === day(language, until)
    ? `${moment(language, from)}–${dressedTime(language, new Date(until))}`
    : `${moment(language, from)} – ${moment(language, until)}`;
}

const amounts = new Map<Language, Intl.NumberFormat>();

function amountsIn(language: Language): Intl.NumberFormat {
  const known = amounts.get(language);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency: "PLN",
    currencyDisplay: language === "en" ? "code" : "narrowSymbol",
    useGrouping: "always",
  });
  amounts.set(language, made);
  return made;
}

/** `10 000,00 zł` in Polish, with no-break spaces. */
export const money = (language: Language, grosze: Grosze): string => bound(amountsIn(language).format(grosze / 100));
