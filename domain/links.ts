import type { Assignment } from "../schemas/assignment.ts";
import type { Form } from "../schemas/form.ts";
import type { Link } from "../schemas/link.ts";
import type { Instant } from "../schemas/values.ts";

const day = 24 * 60 * 60 * 1000;
const after = (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * day).toISOString();

/** An answer is welcome after its deadline too, as silence decides nothing; every reminder brings a fresh link. */
const daysAfterDeadline = 30;
/** How long somebody can look at what became of a sign-up after the event, or of an application after the close. */
const daysAfterEvent = 30;
const daysAfterClose = 365;
/** An expired link is kept as long as somebody might still follow it, to be told so rather than "not found". */
const daysKept = 730;

export const manageLinkExpiry = (form: Form): Instant =>
  form.kind === "conference" ? after(form.endsAt, daysAfterEvent) : after(form.closesAt, daysAfterClose);

export const assignmentLinkExpiry = (assignment: Pick<Assignment, "deadline">, now: Instant): Instant =>
  after(assignment.deadline > now ? assignment.deadline : now, daysAfterDeadline);

export const isLinkOpen = (link: Link, now: Instant): boolean => link.revokedAt === undefined && now < link.expiresAt;

/** Epoch seconds at which the table may forget a link. */
export const linkForgottenAt = (link: Pick<Link, "expiresAt">): number =>
  Math.floor(Date.parse(after(link.expiresAt, daysKept)) / 1000);
