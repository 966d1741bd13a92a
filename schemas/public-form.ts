import * as z from "zod/mini";
import { Condition } from "./condition.ts";
import { Theme } from "./theme.ts";
import { FormId, Instant } from "./values.ts";

const FormKind = z.enum(["conference", "grantCall"]);
export const FormState = z.enum(["scheduled", "open", "full", "closed", "cancelled"]);
export type FormState = z.infer<typeof FormState>;

/** One row of `GET /forms`. */
export const FormSummary = z.strictObject({
  id: FormId,
  kind: FormKind,
  title: z.string(),
  state: FormState,
  opensAt: Instant,
  closesAt: Instant,
});
export type FormSummary = z.infer<typeof FormSummary>;

/** Names of those texts beside it that nobody has translated into the language asked for: they are in Polish. */
const inPolish = z.optional(z.array(z.string()));

const field = {
  name: z.string(),
  type: z.string(),
  label: z.string(),
  help: z.string(),
  required: z.boolean(),
  inPolish,
  options: z.optional(z.array(z.strictObject({ value: z.string(), label: z.string(), inPolish }))),
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Of a file. */
  accept: z.optional(z.array(z.string())),
  maxMegabytes: z.optional(z.int()),
  /** When it is asked for; an answer to what is not asked for is left out. */
  showWhen: z.optional(Condition),
  section: z.optional(z.string()),
  example: z.unknown(),
};
const PublicSimpleField = z.strictObject(field);

/** A field in one language. Money is in PLN here; `example` is a valid answer. */
export const PublicField = z.strictObject({ ...field, fields: z.optional(z.array(PublicSimpleField)) });
export type PublicField = z.infer<typeof PublicField>;

/** Sign-ups that wait are counted, and people who have a seat. */
export const Seats = z.strictObject({ capacity: z.int(), taken: z.int(), waitlist: z.int() });
export type Seats = z.infer<typeof Seats>;

/** One session of a conference; its id is an option of the field `sessions`. */
export const PublicSession = z.strictObject({
  id: z.string(),
  title: z.string(),
  inPolish,
  startsAt: Instant,
  endsAt: Instant,
  place: z.optional(z.string()),
  /** Labels of the kinds of participants that are admitted; without it everybody is. */
  admits: z.optional(z.array(z.string())),
  seats: Seats,
});
export type PublicSession = z.infer<typeof PublicSession>;

/** `details` is what the text speaks of in full; paragraphs are apart by an empty line. */
const PublicConsent = z.strictObject({
  name: z.string(),
  version: z.string(),
  text: z.string(),
  details: z.optional(z.string()),
  inPolish,
  required: z.boolean(),
});

const PublicSection = z.strictObject({ name: z.string(), title: z.string(), help: z.string(), inPolish });

/** `GET /forms/{id}`: everything that is needed to draw the form and to fill it in, in one language. */
export const PublicForm = z.strictObject({
  id: FormId,
  kind: FormKind,
  title: z.string(),
  description: z.string(),
  inPolish,
  organisers: z.array(z.strictObject({ name: z.string(), email: z.optional(z.string()) })),
  state: FormState,
  opensAt: Instant,
  closesAt: Instant,
  seats: z.nullable(Seats),
  /** Of a call: when its results were published, and whether it closed early because the money was used up. */
  resultsAt: z.optional(Instant),
  exhausted: z.optional(z.literal(true)),
  /** Only of a conference that has some. */
  sessions: z.optional(z.array(PublicSession)),
  /** Colours of the municipality. */
  theme: z.optional(Theme),
  /** The version of the form; a submission keeps the one it answered. */
  version: z.int(),
  /** Parts of the form under headings of their own, in the order of their fields. */
  sections: z.optional(z.array(PublicSection)),
  fields: z.array(PublicField),
  consents: z.array(PublicConsent),
});
export type PublicForm = z.infer<typeof PublicForm>;
