import * as z from "zod/mini";
import { conferenceMembers } from "./conference.ts";
import { Consent, Field, Section } from "./field.ts";
import { Theme } from "./theme.ts";
import { grantCallMembers } from "./grant-call.ts";
import { Organiser } from "./people.ts";
import { EmailAddress, FormId, Instant, Localised, ShortText } from "./values.ts";

/** What every form has; times are instants, or as its author writes them. */
export const commonMembers = <Time extends z.core.$ZodType>(time: Time) => ({
  id: FormId,
  title: Localised,
  description: Localised,
  organisers: z.array(Organiser).check(z.minLength(1), z.maxLength(20)),
  contact: z.strictObject({ email: EmailAddress, phone: z.optional(ShortText) }),
  referencePrefix: z.string().check(z.regex(/^[A-Z]{2,5}$/)),
  /** Web origins whose pages may embed the form and read its answers. */
  origins: z.array(z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/))).check(z.maxLength(20)),
  opensAt: time,
  closesAt: time,
  theme: z.optional(Theme),
  sections: z._default(z.array(Section).check(z.maxLength(20)), []),
  fields: z.array(Field).check(z.minLength(1), z.maxLength(60)),
  consents: z.array(Consent).check(z.maxLength(10)),
});

/** What only publication says: how often the form has been published, its changes included. */
const published = { version: z.int().check(z.minimum(1)) };

/** A published form as the table keeps it: instants are fixed. */
export const Conference = z.strictObject({
  ...published,
  kind: z.literal("conference"),
  ...commonMembers(Instant),
  ...conferenceMembers(Instant),
});
export type Conference = z.infer<typeof Conference>;
export const GrantCall = z.strictObject({
  ...published,
  kind: z.literal("grantCall"),
  ...commonMembers(Instant),
  ...grantCallMembers,
});
export type GrantCall = z.infer<typeof GrantCall>;
export const Form = z.discriminatedUnion("kind", [Conference, GrantCall]);
export type Form = z.infer<typeof Form>;

/** A version of a form as it was published, which never changes; what organisers did to the event since is not in it. */
export const FormVersion = z.strictObject({
  schemaVersion: z.literal(1),
  publishedAt: Instant,
  /** When the first version was published: days such as `today+3` are counted from there in all of them. */
  firstPublishedAt: Instant,
  form: Form,
});
export type FormVersion = z.infer<typeof FormVersion>;
