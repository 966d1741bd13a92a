import type { Assignment, GrantAssignment, GrantStep, RecordedReview } from "../../../schemas/assignment.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Application } from "../../../schemas/submission.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { type OpenLink, openLink } from "../http/links.ts";
import { found, Refused } from "../http/refused.ts";
import { readAssignment, readAssignments, readCounter, readForm, readSubmission } from "../records.ts";
import { assignmentPage } from "../pages/assignment.tsx";
import type { FieldError } from "../../../schemas/problem.ts";

/** Everything behind the link of a reviewer or decision-maker. */
export interface OpenAssignment {
  link: OpenLink<GrantStep>;
  form: GrantCall;
  application: Application;
  assignment: GrantAssignment;
}

/** @throws Refused notFound | linkExpired */
export async function openAssignment(
  tableName: string,
  key: string,
  step: GrantStep,
  now: Instant,
): Promise<OpenAssignment> {
  const link = await openLink(tableName, key, step, now);
  const { formId, submissionId, assigneeId } = link.link;
  const form = found(await readForm(tableName, formId));
  const application = found(await readSubmission(tableName, formId, submissionId));
  const assignment = found(await readAssignment(tableName, submissionId, step, assigneeId));
  if (form.kind !== "grantCall" || application.kind !== "application" || assignment.step === "approval")
    throw new Refused({ code: "notFound" });
  return { link, form, application, assignment };
}

const isRecordedReview = (assignment: Assignment): assignment is RecordedReview =>
  assignment.step === "review" && assignment.status === "recorded";

/** The reviews and the pool, which only the decision-maker may see: reviewers stay blind to each other. */
export async function drawAssignment(
  tableName: string,
  { form, application, assignment }: OpenAssignment,
  language: Language,
  again: { values?: Record<string, string>; errors?: FieldError[] } = {},
): Promise<string> {
  const page = { language, form, application, assignment, ...again };
  if (assignment.step === "review") return assignmentPage({ ...page, reviews: [] });
  const reviews = (await readAssignments(tableName, application.id)).filter(isRecordedReview);
  const counter = found(await readCounter(tableName, form.id));
  const remaining = counter.kind === "grantCall" ? counter.remaining : 0;
  return assignmentPage({ ...page, reviews, remaining });
}
