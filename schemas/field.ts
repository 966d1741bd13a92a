import * as z from "zod/mini";
import { Condition, FieldName } from "./condition.ts";
import { Localised } from "./values.ts";

const common = {
  name: FieldName,
  label: Localised,
  help: z.optional(Localised),
  required: z._default(z.boolean(), false),
  /** Health and other special needs: kept apart from the other answers and erased 14 days after the event. */
  special: z.optional(z.boolean()),
  /** When it is asked for; without it, always. What is not asked for is neither sent nor stored. */
  showWhen: z.optional(Condition),
  /** Name of the section of the form that it stands in; fields of a section follow one another. */
  section: z.optional(FieldName),
};

const length = z.int().check(z.minimum(1), z.maximum(10_000));
const option = z.strictObject({ value: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)), label: Localised });
const options = z.array(option).check(z.minLength(1), z.maxLength(60));

/** Every field is bounded: a text without `maxLength` may not be published. */
const text = { ...common, minLength: z.optional(length), maxLength: length, example: z.string() };

/** What a file may be, told from its content. */
export const FileKind = z.enum(["pdf", "image", "document"]);
export type FileKind = z.infer<typeof FileKind>;

/** What browsers may fill into a line of text by themselves: tokens of WCAG 2.2, 1.3.5. Other types have their own. */
const Autocomplete = z.enum([
  "name",
  "given-name",
  "family-name",
  "organization",
  "organization-title",
  "address-line1",
  "address-line2",
  "address-level1",
  "address-level2",
  "country-name",
  "url",
]);

/** Fields that may stand inside a group as well as at the top. */
export const SimpleField = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), ...text, autocomplete: z.optional(Autocomplete) }),
  z.strictObject({ type: z.literal("longText"), ...text }),
  z.strictObject({ type: z.literal("email"), ...common, example: z.string() }),
  z.strictObject({ type: z.literal("phone"), ...common, example: z.string() }),
  z.strictObject({ type: z.literal("date"), ...common, example: z.string() }),
  z.strictObject({ type: z.literal("number"), ...common, min: z.int(), max: z.int(), example: z.int() }),
  /** Answered in PLN with at most two decimals (a number, or text with a comma or dot); stored in grosze. */
  z.strictObject({ type: z.literal("money"), ...common, min: z.number(), max: z.number(), example: z.number() }),
  z.strictObject({
    type: z.literal("choice"),
    ...common,
    options,
    /** Values that are admitted; whoever gives another one is refused with the reason `notEligible`. */
    eligible: z.optional(z.array(z.string()).check(z.minLength(1))),
    notEligible: z.optional(Localised),
    example: z.string(),
  }),
  z.strictObject({ type: z.literal("choices"), ...common, options, example: z.array(z.string()) }),
  z.strictObject({ type: z.literal("checkbox"), ...common, example: z.boolean() }),
  z.strictObject({ type: z.literal("nip"), ...common, example: z.string() }),
  z.strictObject({ type: z.literal("regon"), ...common, example: z.string() }),
  z.strictObject({ type: z.literal("krs"), ...common, example: z.string() }),
  /** NIP, REGON or KRS, whichever somebody has: stored as `NIP 1234567890`. */
  z.strictObject({ type: z.literal("organisationNumber"), ...common, example: z.string() }),
  /** Polish: stored as `00-000`. */
  z.strictObject({ type: z.literal("postcode"), ...common, example: z.string() }),
  /** A commune by its name or code, stored by its full name, which is unlike any other's. */
  z.strictObject({
    type: z.literal("commune"),
    ...common,
    /** Most inhabitants; whoever is from a larger one is refused with the reason `notEligible`. */
    maxPopulation: z.optional(z.int().check(z.minimum(1))),
    notEligible: z.optional(Localised),
    example: z.string(),
  }),
  /** An uploaded file, answered by what the upload was answered with; see schemas/upload.ts. No example can be valid. */
  z.strictObject({
    type: z.literal("file"),
    ...common,
    accept: z.array(FileKind).check(z.minLength(1)),
    maxMegabytes: z.int().check(z.minimum(1), z.maximum(4)),
    example: z.null(),
  }),
]);
export type SimpleField = z.infer<typeof SimpleField>;

/** A repeating group: `min` to `max` rows of the same fields. */
export const GroupField = z.strictObject({
  type: z.literal("group"),
  ...common,
  min: z.int().check(z.minimum(0)),
  max: z.int().check(z.minimum(1), z.maximum(100)),
  rowLabel: Localised,
  /** Names of the rows, where each has its own; the others are `rowLabel` with their number. */
  rowLabels: z.optional(z.array(Localised)),
  fields: z.array(SimpleField).check(z.minLength(1), z.maxLength(10)),
  example: z.array(z.record(FieldName, z.unknown())),
});
export type GroupField = z.infer<typeof GroupField>;

export const Field = z.discriminatedUnion("type", [SimpleField, GroupField]);
export type Field = z.infer<typeof Field>;

/** A part of a form under a heading of its own. */
export const Section = z.strictObject({
  name: FieldName,
  title: Localised,
  help: z.optional(Localised),
  /** When its fields are asked for, besides what each of them says. */
  showWhen: z.optional(Condition),
});
export type Section = z.infer<typeof Section>;

type Without<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never;
type Plain<Type> = Type extends { options: unknown } ? Omit<Type, "options"> & { options: { value: string }[] } : Type;

/** What an answer is checked by: a field without its words. */
export type SimpleRules = Plain<Without<SimpleField, "label" | "help" | "example">>;
export type GroupRules = Omit<GroupField, "label" | "help" | "example" | "rowLabel" | "rowLabels" | "fields"> & {
  fields: SimpleRules[];
};
export type FieldRules = SimpleRules | GroupRules;

const long = z.string().check(z.minLength(1), z.maxLength(6000));
const LongLocalised = z.strictObject({ pl: long, en: z.optional(long), uk: z.optional(long) });

export const Consent = z.strictObject({
  name: FieldName,
  version: z.string().check(z.regex(/^[A-Za-z0-9.-]{1,20}$/)),
  text: Localised,
  /** What the text speaks of in full, such as a notice on the processing of data; paragraphs apart by an empty line. */
  details: z.optional(LongLocalised),
  required: z.boolean(),
});
export type Consent = z.infer<typeof Consent>;
