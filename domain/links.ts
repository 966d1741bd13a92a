import type { Assignment } from "../schemas/assignment.ts";
import type { Conference, Form } from "../schemas/form.ts";
import type { Link } from "../schemas/link.ts";
import type { Instant } from "../schemas/values.ts";
import { dayBegins } from "./arrival-time.ts";

const day = 24 * 60 * 60 * 1000;
const after = (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * day).toISOString();

/** An answer is welcome after its deadline too, as silence decides nothing; every reminder brings a fresh link. */
const daysAfterDeadline = 30;
/** How long somebody can look at what became of a sign-up after the event, or of an application after the close. */
const daysAfterEvent = 30;
const daysAfterClose = 365;
/** How long a clerk has the list: until special needs are erased. */
const daysOfList = 14;
/** An expired link is kept as long as somebody might still follow it, to be told so rather than "not found". */
const daysKept = 730;

export const manageLinkExpiry = (form: Form): Instant =>
  form.kind === "conference" ? after(form.endsAt, daysAfterEvent) : after(form.closesAt, daysAfterClose);

export const organiseLinkExpiry = ({ endsAt }: Pick<Conference, "endsAt">): Instant => after(endsAt, daysOfList);

/** A clerk who acts for somebody does it at once. */
export const actForLinkExpiry = (now: Instant): Instant => after(now, 1);

export const assignmentLinkExpiry = (assignment: Pick<Assignment, "deadline">, now: Instant): Instant =>
  after(assignment.deadline > now ? assignment.deadline : now, daysAfterDeadline);

/** Helpers at the door need no link on the day after. No day in Poland has less than 23 hours or more than 25. */
export const checkInLinkExpiry = ({ endsAt }: Pick<Conference, "endsAt">): Instant =>
  dayBegins(after(dayBegins(endsAt), 1.25));

/** Whether to lead clerks to the page at the door: from a week before, when they try it out, to the last day. */
export const isCheckInTime = (event: Pick<Conference, "startsAt" | "endsAt">, now: Instant): boolean =>
  now >= after(event.startsAt, -7) && now < checkInLinkExpiry(event);

export const isLinkOpen = (link: Link, now: Instant): boolean => link.revokedAt === undefined && now < link.expiresAt;

/** Epoch seconds at which the table may forget a link. */
export const linkForgottenAt = (link: Pick<Link, "expiresAt">): number =>
  Math.floor(Date.parse(after(link.expiresAt, daysKept)) / 1000);

/** Days after the close of a call for which what was not sent can still be read; then it is erased. */
const daysOfDraft = 30;

/** When the links to a draft end and its data are erased. */
export const draftErasedAt = (closesAt: Instant): Instant => after(closesAt, daysOfDraft);
