import * as z from "zod/mini";
import { conferenceMembers } from "./conference.ts";
import { commonMembers } from "./form.ts";
import { grantCallMembers } from "./grant-call.ts";
import { AuthoredFields } from "./shorthand.ts";

/**
 * Local date and time in Europe/Warsaw, or one relative to the day of first publication: `2027-03-05T15:00`,
 * `today-4T08:00`. Shipped examples use the second form so that they never go stale.
 */
export const LocalTime = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d|today[+-]\d{1,3})T\d\d:\d\d$/));
export type LocalTime = z.infer<typeof LocalTime>;

/** What only the author's file says: where editors find the schema of such files. */
export const authored = { $schema: z.optional(z.string()) };

/** What every form has, as its author writes it: shorthands stand for several fields. */
export const authoredMembers = { ...commonMembers(LocalTime), fields: AuthoredFields };

// How often an event was changed, and what follows a close, are not the author's to say.
const { sequence: _, ...conference } = conferenceMembers(LocalTime);
const { stages: __, ...grantCall } = grantCallMembers;

const conferenceSource = z.strictObject({
  ...authored,
  kind: z.literal("conference"),
  ...authoredMembers,
  ...conference,
});
export type ConferenceSource = z.infer<typeof conferenceSource>;

const grantCallSource = z.strictObject({
  ...authored,
  kind: z.literal("grantCall"),
  ...authoredMembers,
  ...grantCall,
});

/** A form as its author writes it, in `forms/*.json`. */
export const FormSource = z.discriminatedUnion("kind", [conferenceSource, grantCallSource]);
export type FormSource = z.infer<typeof FormSource>;
