import * as z from "zod/mini";

/** Languages people are written to in. Polish is complete; a missing translation falls back to it. */
export const Language = z.enum(["pl", "en", "uk"]);
export type Language = z.infer<typeof Language>;

export const Localised = z.strictObject({
  pl: z.string().check(z.minLength(1), z.maxLength(4000)),
  en: z.optional(z.string().check(z.maxLength(4000))),
  uk: z.optional(z.string().check(z.maxLength(4000))),
});
export type Localised = z.infer<typeof Localised>;

/** An instant in UTC as `2026-11-22T07:00:00.000Z`: fixed width, so that text order is time order in conditions. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export type Instant = z.infer<typeof Instant>;

/** Integer grosze, never negative: 1 PLN = 100. The bound (10 billion PLN) keeps every sum a safe integer. */
export const Grosze = z.int().check(z.minimum(0), z.maximum(1_000_000_000_000));
export type Grosze = z.infer<typeof Grosze>;

export const EmailAddress = z.email().check(z.maxLength(254));
export type EmailAddress = z.infer<typeof EmailAddress>;

/** A name or another short line. */
export const ShortText = z.string().check(z.minLength(1), z.maxLength(200));

/** The sixteen voivodeships, by the adjective that names them. */
export const Voivodeship = z.enum([
  "dolnoslaskie",
  "kujawsko-pomorskie",
  "lubelskie",
  "lubuskie",
  "lodzkie",
  "malopolskie",
  "mazowieckie",
  "opolskie",
  "podkarpackie",
  "podlaskie",
  "pomorskie",
  "slaskie",
  "swietokrzyskie",
  "warminsko-mazurskie",
  "wielkopolskie",
  "zachodniopomorskie",
]);
export type Voivodeship = z.infer<typeof Voivodeship>;

/** Id of a form: the name of its file under `forms/` and its place in every address. */
export const FormId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,62}$/));
export type FormId = z.infer<typeof FormId>;

/** 128 bits derived from the form and the client's key, as 32 hex digits. */
export const SubmissionId = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export type SubmissionId = z.infer<typeof SubmissionId>;

/** Lower-case hex SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.infer<typeof Sha256>;

/** What a link in a letter ends with: 256 random bits, base64url, 43 characters. Only its SHA-256 is stored. */
export const LinkKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export type LinkKey = z.infer<typeof LinkKey>;

/** Chosen by whoever submits; the same key is the same submission. */
export const IdempotencyKey = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/));

export { timeZone } from "./time-zone.ts";
