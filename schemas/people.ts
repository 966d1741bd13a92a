import * as z from "zod/mini";
import { EmailAddress, Language, ShortText } from "./values.ts";

/** A body that holds an event or a fund. */
export const Organiser = z.strictObject({ name: ShortText, email: z.optional(EmailAddress) });
export type Organiser = z.infer<typeof Organiser>;

/** Somebody who acts from a link in a letter and has no account. */
export const Assignee = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  name: ShortText,
  email: EmailAddress,
  language: Language,
});
export type Assignee = z.infer<typeof Assignee>;

/** How people who do not answer are reminded: working days from the request (see domain/calendar.ts). */
export const reminderRules = {
  coordinator: Assignee,
  remindAfterWorkingDays: z.array(z.int().check(z.minimum(1))).check(z.minLength(1), z.maxLength(10)),
  escalateAfterWorkingDays: z.int().check(z.minimum(1)),
};

const days = z.int().check(z.minimum(1), z.maximum(90));

/** One person accepts or declines each sign-up. */
export const ApprovalRules = z.strictObject({ approver: Assignee, days, ...reminderRules });
export type ApprovalRules = z.infer<typeof ApprovalRules>;
