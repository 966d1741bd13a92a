import type { Assignment } from "../schemas/assignment.ts";
import type { Conference, Form, GrantCall } from "../schemas/form.ts";
import type { Link } from "../schemas/link.ts";
import type { Question } from "../schemas/question.ts";
import type { Instant } from "../schemas/values.ts";
import { dayBegins } from "./arrival-time.ts";

const day = 24 * 60 * 60 * 1000;
const after = (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * day).toISOString();

/** An answer is welcome after its deadline too, as silence decides nothing; every reminder brings a fresh link. */
const daysAfterDeadline = 30;
/** How long somebody can look at what became of a sign-up after the event, or of an application after the close. */
const daysAfterEvent = 30;
const daysAfterClose = 365;
/** How long what was not sent of an application is kept after the close, and with it its link. */
const daysOfDraft = 30;
/** How long a clerk has the list: until special needs are erased. */
const daysOfList = 14;
/** An expired link is kept as long as somebody might still follow it, to be told so rather than "not found". */
const daysKept = 730;

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** Grants are paid and reported long after the close: a link from a letter of that time lasts as long as an early one. */
export const manageLinkExpiry = (form: Form, now: Instant = form.opensAt): Instant =>
  form.kind === "conference" ? after(form.endsAt, daysAfterEvent) : after(later(form.closesAt, now), daysAfterClose);

export const draftLinkExpiry = ({ closesAt }: Pick<GrantCall, "closesAt">): Instant => after(closesAt, daysOfDraft);

/** The coordinator's letters bring a fresh link each, so that it lasts until the last report. */
export const coordinateLinkExpiry = ({ closesAt }: Pick<GrantCall, "closesAt">, now: Instant): Instant =>
  after(later(closesAt, now), daysAfterClose);

export const organiseLinkExpiry = ({ endsAt }: Pick<Conference, "endsAt">): Instant => after(endsAt, daysOfList);

/** A clerk who acts for somebody does it at once. */
export const actForLinkExpiry = (now: Instant): Instant => after(now, 1);

export const assignmentLinkExpiry = ({ deadline }: Pick<Assignment | Question, "deadline">, now: Instant): Instant =>
  after(later(deadline, now), daysAfterDeadline);

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
