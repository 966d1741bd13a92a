import * as z from "zod/mini";
import { Consent, Field } from "./field.ts";
import { EmailAddress, FormId, Grosze, Instant, Language, Localised } from "./values.ts";

const shortText = z.string().check(z.minLength(1), z.maxLength(200));

const Organiser = z.strictObject({ name: shortText, email: z.optional(EmailAddress) });

/** Somebody who acts from a link in a letter and has no account. */
export const Assignee = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  name: shortText,
  email: EmailAddress,
  language: Language,
});
export type Assignee = z.infer<typeof Assignee>;

/** Days are calendar days; reminders count working days from the request (see domain/calendar.ts). */
export const ReviewRules = z.strictObject({
  reviewers: z.array(Assignee).check(z.minLength(2), z.maxLength(2)),
  decisionMaker: Assignee,
  coordinator: Assignee,
  reviewDays: z.int().check(z.minimum(1), z.maximum(90)),
  decisionDays: z.int().check(z.minimum(1), z.maximum(90)),
  remindAfterWorkingDays: z.array(z.int().check(z.minimum(1))).check(z.minLength(1), z.maxLength(10)),
  escalateAfterWorkingDays: z.int().check(z.minimum(1)),
});
export type ReviewRules = z.infer<typeof ReviewRules>;

/**
 * Local date and time in Europe/Warsaw, or one relative to the day of first publication: `2027-03-05T15:00`,
 * `today-4T08:00`. Shipped examples use the second form so that they never go stale.
 */
export const LocalTime = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d|today[+-]\d{1,3})T\d\d:\d\d$/));
export type LocalTime = z.infer<typeof LocalTime>;

const common = <Time extends z.core.$ZodType>(time: Time) => ({
  id: FormId,
  version: z.int().check(z.minimum(1)),
  title: Localised,
  description: Localised,
  organisers: z.array(Organiser).check(z.minLength(1), z.maxLength(20)),
  contact: z.strictObject({ email: EmailAddress, phone: z.optional(shortText) }),
  referencePrefix: z.string().check(z.regex(/^[A-Z]{2,5}$/)),
  /** Web origins whose pages may embed the form and read its answers. */
  origins: z.array(z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/))).check(z.maxLength(20)),
  opensAt: time,
  closesAt: time,
  fields: z.array(Field).check(z.minLength(1), z.maxLength(60)),
  consents: z.array(Consent).check(z.maxLength(10)),
});

const conference = <Time extends z.core.$ZodType>(time: Time) =>
  z.strictObject({
    kind: z.literal("conference"),
    ...common(time),
    startsAt: time,
    endsAt: time,
    place: z.strictObject({ name: shortText, address: shortText }),
    capacity: z.int().check(z.minimum(1), z.maximum(100_000)),
    /** Days before the event on which a reminder goes out, for example 7 and 1. */
    remindDaysBefore: z.array(z.int().check(z.minimum(0), z.maximum(60))).check(z.maxLength(5)),
  });

const grantCall = <Time extends z.core.$ZodType>(time: Time) =>
  z.strictObject({ kind: z.literal("grantCall"), ...common(time), pool: Grosze, review: ReviewRules });

/** A form as its author writes it, in `forms/*.json`. */
export const FormSource = z.discriminatedUnion("kind", [conference(LocalTime), grantCall(LocalTime)]);
export type FormSource = z.infer<typeof FormSource>;

/** A published form as the table keeps it: instants are fixed. */
export const Conference = conference(Instant);
export type Conference = z.infer<typeof Conference>;
export const GrantCall = grantCall(Instant);
export type GrantCall = z.infer<typeof GrantCall>;
export const Form = z.discriminatedUnion("kind", [Conference, GrantCall]);
export type Form = z.infer<typeof Form>;

const window = { opensAt: Instant, closesAt: Instant, cancelled: z.boolean() };

/** Live figures of one conference. `taken` counts confirmed seats, `waitlisted` people waiting now, `lastNumber` ever. */
export const SeatCounter = z.strictObject({
  kind: z.literal("conference"),
  ...window,
  capacity: z.int(),
  taken: z.int(),
  waitlisted: z.int(),
  lastNumber: z.int(),
});
export type SeatCounter = z.infer<typeof SeatCounter>;

/** Live figures of one call, in grosze. `remaining` is what may still be awarded. */
export const PoolCounter = z.strictObject({
  kind: z.literal("grantCall"),
  ...window,
  pool: Grosze,
  remaining: Grosze,
  submitted: z.int(),
  requested: Grosze,
});
export type PoolCounter = z.infer<typeof PoolCounter>;

export const Counter = z.discriminatedUnion("kind", [SeatCounter, PoolCounter]);
export type Counter = z.infer<typeof Counter>;
