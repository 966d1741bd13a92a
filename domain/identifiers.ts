import { validate as validateNip } from "stdnum/lib/cjs/pl/nip.js";
import { validate as validatePesel } from "stdnum/lib/cjs/pl/pesel.js";
import { validate as validateRegon } from "stdnum/lib/cjs/pl/regon.js";

const compact = (value: string) => value.replaceAll(/[\s-]/g, "");

/** Tax number: the ten digits, or undefined when the check digit is wrong. */
export function parseNip(value: string): string | undefined {
  const digits = compact(value).replace(/^PL/i, "");
  return /^\d{10}$/.test(digits) && validateNip(digits).isValid ? digits : undefined;
}

/** Statistical number: nine or fourteen digits, or undefined when a check digit is wrong. */
export function parseRegon(value: string): string | undefined {
  const digits = compact(value);
  return /^(\d{9}|\d{14})$/.test(digits) && validateRegon(digits).isValid ? digits : undefined;
}

/** Court register number: ten digits with their leading zeros. It has no check digit. */
export function parseKrs(value: string): string | undefined {
  const digits = compact(value);
  return /^\d{10}$/.test(digits) && digits !== "0000000000" ? digits : undefined;
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
