import type { Assignment } from "../../../schemas/assignment.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { formAnswered } from "../form-versions.ts";
import { type OpenLink, openLink } from "../http/links.ts";
import { found } from "../http/refused.ts";
import { readAssignment, readConference, readSignUp } from "../records.ts";

/** Everything behind the link of an approver. */
export interface OpenApproval {
  link: OpenLink<"approval">;
  form: Conference;
  signUp: SignUp;
  approval: Assignment;
}

/** @throws Refused notFound | linkExpired */
export async function openApproval(tableName: string, key: string, now: Instant): Promise<OpenApproval> {
  const link = await openLink(tableName, key, "approval", now);
  const { formId, submissionId, assigneeId } = link.link;
  // Whether the event has begun is asked of the form, and organisers may have moved it a moment ago.
  const form = found(await readConference(tableName, formId, { fresh: true }));
  const signUp = found(await readSignUp(tableName, formId, submissionId));
  const approval = found(await readAssignment(tableName, submissionId, "approval", assigneeId));
  return { link, form: await formAnswered(tableName, form, signUp), signUp, approval };
}
