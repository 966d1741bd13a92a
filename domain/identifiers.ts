import { validate as validateNip } from "stdnum/lib/cjs/pl/nip.js";
import { validate as validatePesel } from "stdnum/lib/cjs/pl/pesel.js";
import { validate as validateRegon } from "stdnum/lib/cjs/pl/regon.js";

/** Check digits fit some of them, and nobody has such a number: they are typed to get past a field. */
const isOneDigit = (digits: string) => /^(\d)\1*$/.test(digits);

const compact = (value: string) => value.replaceAll(/[\s-]/g, "");

/** Tax number: the ten digits, or undefined when the check digit is wrong. */
export function parseNip(value: string): string | undefined {
  const digits = compact(value).replace(/^PL/i, "");
  return /^\d{10}$/.test(digits) && !isOneDigit(digits) && validateNip(digits).isValid ? digits : undefined;
}

/** Statistical number: nine or fourteen digits, or undefined when a check digit is wrong. */
export function parseRegon(value: string): string | undefined {
  const digits = compact(value);
  return /^(\d{9}|\d{14})$/.test(digits) && !isOneDigit(digits) && validateRegon(digits).isValid ? digits : undefined;
}

/** Court register number: ten digits with their leading zeros. It has no check digit. */
export function parseKrs(value: string): string | undefined {
  const digits = compact(value);
  return /^\d{10}$/.test(digits) && !isOneDigit(digits) ? digits : undefined;
}

/**
 * Any of the three, told apart by itself: a KRS number begins with 000, which no tax office has. Answers with the kind
 * before the digits, `NIP 1234567890`, and reads what it answers.
 */
export function parseOrganisationNumber(value: string): string | undefined {
  const [, kind, number = ""] = /^\s*(NIP|REGON|KRS)?[\s:.]*(.*)$/i.exec(value) ?? [];
  const read = {
    NIP: parseNip,
    REGON: parseRegon,
    KRS: (text: string) => (/^\s*000/.test(text) ? parseKrs(text) : undefined),
  };
  for (const [name, parse] of Object.entries(read)) {
    const digits = kind === undefined || kind.toUpperCase() === name ? parse(number) : undefined;
    if (digits !== undefined) return `${name} ${digits}`;
  }
  return undefined;
}

/**
 * Eleven digits, possibly spaced or hyphenated, that are not part of a longer or an international number and do not
 * begin with a date. They are looked at from every place in the text, as a number may stand before them.
 */
const elevenDigits = /(?<![\d+])(?!\d{4}-\d\d-\d\d(?!\d))(?=(\d(?:[ \u00a0-]?\d){10})(?!\d))/g;

/** Tells whether a text holds a PESEL: personal numbers are never asked for, and not kept when somebody types one. */
export function containsPesel(text: string): boolean {
  return [...text.matchAll(elevenDigits)].some(([, digits = ""]) => validatePesel(compact(digits)).isValid);
}
