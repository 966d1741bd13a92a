import type { SimpleRules } from "../schemas/field.ts";
import { containsPesel, parseKrs, parseNip, parseOrganisationNumber, parseRegon } from "./identifiers.ts";
import { parsePln } from "./money.ts";
import type { Fault, PlainFaultCode } from "./refusal.ts";

type Value = string | number | boolean | string[];
export type Result = { value: Value | undefined } | { fault: Fault };

/**
 * What cannot be told from an answer alone: each finds what is stored for it. Where one is not at hand, as in a browser,
 * such answers are left to who has it.
 */
export interface Lookups {
  commune?: (field: RulesOf<"commune">, text: string) => Result;
  file?: (field: RulesOf<"file">, token: string) => Result;
}
type RulesOf<Type extends SimpleRules["type"]> = Extract<SimpleRules, { type: Type }>;

const fault = (code: PlainFaultCode): Result => ({ fault: { code } });

/** What a form without JavaScript sends for "nothing" counts as nothing everywhere. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "") || isEmptyList(value);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Control characters, halves of characters, and those that reorder or hide text: nobody types them on purpose, and they mislead readers. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}\p{Surrogate}]/u;

function cleanText(value: unknown, lines: "one" | "many"): string | Fault {
  if (typeof value !== "string") return { code: "wrongType" };
  const text = value.replaceAll("\r\n", "\n").trim();
  const forbidden = lines === "one" ? /[\n\r\t]/ : /\r/;
  if (hidden.test(text) || forbidden.test(text)) return { code: "controlCharacter" };
  return text.normalize("NFC");
}

function checkText(field: Extract<SimpleRules, { type: "text" | "longText" }>, value: unknown): Result {
  const text = cleanText(value, field.type === "text" ? "one" : "many");
  if (typeof text !== "string") return { fault: text };
  if (text.length > field.maxLength) return { fault: { code: "tooLong", limit: field.maxLength } };
  if (text.length < (field.minLength ?? 0)) return { fault: { code: "tooShort", limit: field.minLength ?? 0 } };
  return containsPesel(text) ? fault("pesel") : { value: text };
}

/** Texts of a fixed form: at most 254 characters are looked at, the rest is refused unread. */
function checkPattern(value: unknown, code: PlainFaultCode, read: (text: string) => string | undefined): Result {
  const text = cleanText(value, "one");
  if (typeof text !== "string") return { fault: text };
  const answer = text.length <= 254 ? read(text) : undefined;
  return answer === undefined ? fault(code) : { value: answer };
}

/**
 * Polish numbers have nine digits and never begin with zero; those of other countries begin with + and are as long as
 * the numbering plan of the ITU (E.164) allows. Kept as typed, for people to dial.
 */
const parsePhone = (text: string) => {
  const digits = text.replaceAll(/[\s()./-]/g, "").replace(/^00/, "+");
  const known = digits.startsWith("+") && !digits.startsWith("+48") ? /^\+[1-9]\d{6,14}$/ : /^(\+48)?[1-9]\d{8}$/;
  return known.test(digits) ? text : undefined;
};

const parsePostcode = (text: string) => {
  const [, area, place] = /^(\d\d)[\s\u2010-\u2013-]*(\d{3})$/.exec(text) ?? [];
  return area === undefined ? undefined : `${area}-${place}`;
};

/**
 * A date as browsers send it, or as people write it where they are given a plain text box. A year before 1900 or after
 * 2200 is a slip of the finger: `0027` is what a browser sends while 2027 is typed.
 */
const parseDate = (given: string) => {
  const [, day = "", month = "", year = ""] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(given) ?? [];
  const text = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : given;
  const date = new Date(`${text}T00:00:00Z`);
  return /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
    ? text
    : undefined;
};

/** Admits what `EmailAddress` in schemas/values.ts does: with the library, a browser would load all of its patterns. */
const email = /^([\w'+-]+\.)*[\w'+-]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const parseEmail = (text: string) => (email.test(text) ? text : undefined);

function checkNumber(field: Extract<SimpleRules, { type: "number" }>, value: unknown): Result {
  // Spaces group thousands, as in amounts.
  const text = typeof value === "string" && value.replaceAll(/\s/g, "");
  const number = text && /^-?\d{1,15}$/.test(text) ? Number(text) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number)) return fault("number");
  if (number < field.min) return { fault: { code: "tooSmall", limit: field.min, unit: "number" } };
  if (number > field.max) return { fault: { code: "tooLarge", limit: field.max, unit: "number" } };
  return { value: number };
}

function checkMoney(field: Extract<SimpleRules, { type: "money" }>, value: unknown): Result {
  const grosze = typeof value === "string" || typeof value === "number" ? parsePln(value) : undefined;
  if (grosze === undefined) return fault("money");
  if (grosze < Math.round(field.min * 100)) return { fault: { code: "tooSmall", limit: field.min, unit: "PLN" } };
  if (grosze > Math.round(field.max * 100)) return { fault: { code: "tooLarge", limit: field.max, unit: "PLN" } };
  return { value: grosze };
}

function checkChoice(field: Extract<SimpleRules, { type: "choice" }>, value: unknown): Result {
  const chosen = field.options.find((option) => option.value === value)?.value;
  if (chosen === undefined) return fault("option");
  if (field.eligible && field.notEligible && !field.eligible.includes(chosen)) {
    return { fault: { code: "notEligible", reason: field.notEligible } };
  }
  return { value: chosen };
}

function checkChoices(field: Extract<SimpleRules, { type: "choices" }>, value: unknown): Result {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const known = new Set(field.options.map((option) => option.value));
  const chosen = given.filter((item): item is string => typeof item === "string" && known.has(item));
  return chosen.length === given.length && new Set(chosen).size === chosen.length ? { value: chosen } : fault("option");
}

function checkCheckbox(field: SimpleRules, value: unknown): Result {
  if (value === true || value === "true" || value === "on") return { value: true };
  if (value !== false && value !== "false") return fault("wrongType");
  return field.required ? fault("required") : { value: false };
}

/** Text that somebody else knows the meaning of; without them it is as good as any short line. */
function checkLookedUp(value: unknown, code: PlainFaultCode, lookUp: (text: string) => Result | undefined): Result {
  const text = cleanText(value, "one");
  if (typeof text !== "string") return { fault: text };
  return text.length <= 1000 ? (lookUp(text) ?? { value: text }) : fault(code);
}

/** Checks one answer. A blank answer is absent, which is a fault only where the field is required. */
export function checkValue(field: SimpleRules, value: unknown, lookups: Lookups = {}): Result {
  if (isBlank(value)) return field.required ? fault("required") : { value: undefined };
  switch (field.type) {
    case "text":
    case "longText":
      return checkText(field, value);
    case "email":
      return checkPattern(value, "email", parseEmail);
    case "phone":
      return checkPattern(value, "phone", parsePhone);
    case "date":
      return checkPattern(value, "date", parseDate);
    case "nip":
      return checkPattern(value, "nip", parseNip);
    case "regon":
      return checkPattern(value, "regon", parseRegon);
    case "krs":
      return checkPattern(value, "krs", parseKrs);
    case "organisationNumber":
      return checkPattern(value, "organisationNumber", parseOrganisationNumber);
    case "postcode":
      return checkPattern(value, "postcode", parsePostcode);
    case "commune":
      return checkLookedUp(value, "commune", (text) => lookups.commune?.(field, text));
    case "file":
      return checkLookedUp(value, "file", (token) => lookups.file?.(field, token));
    case "number":
      return checkNumber(field, value);
    case "money":
      return checkMoney(field, value);
    case "choice":
      return checkChoice(field, value);
    case "choices":
      return checkChoices(field, value);
    case "checkbox":
      return checkCheckbox(field, value);
  }
}
