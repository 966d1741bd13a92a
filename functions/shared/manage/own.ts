import type { Conference, Form, GrantCall } from "../../../schemas/form.ts";
import type { Application, SignUp, Submission } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { formAnswered } from "../form-versions.ts";
import type { DoorRequest } from "../http/door.ts";
import { openLink } from "../http/links.ts";
import { found, Refused } from "../http/refused.ts";
import { readForm, readSubmission } from "../records.ts";
import type { Key } from "../table/keys.ts";

/** Somebody's own submission, opened by the link from a letter. */
export interface Own<Kind extends Submission = Submission, Of extends Form = Form> {
  /** Path of its page. */
  address: string;
  /** `?lang=uk` when another language was asked for than that of the submission; else empty. */
  query: string;
  language: Language;
  /** Where the link is stored. */
  link: Key;
  form: Of;
  submission: Kind;
}

/**
 * Opens one's own submission, with the form as it answered it. The form is read afresh, as organisers may have moved the
 * event.
 * @throws Refused notFound | linkExpired | erased
 */
export async function openOwn(request: DoorRequest, tableName: string): Promise<Own> {
  const key = request.path("key");
  const { link, storedAt } = await openLink(tableName, key, "manage", request.now);
  const [form, submission] = await Promise.all([
    readForm(tableName, link.formId, { fresh: true }),
    readSubmission(tableName, link.formId, link.submissionId),
  ]);
  if (form) request.form = form;
  // A link is made for a submission that exists: where there is none any more, it has been erased.
  if (!submission) throw new Refused({ code: "erased" });
  const asked = request.event.queryStringParameters?.["lang"] !== undefined;
  const language = asked ? request.language : submission.language;
  request.language = language;
  const query = language === submission.language ? "" : `?lang=${language}`;
  const answered = await formAnswered(tableName, found(form), submission);
  return { address: `/manage/${key}`, query, language, link: storedAt, form: answered, submission };
}

export type OwnSignUp = Own<SignUp, Conference>;
export type OwnApplication = Own<Application, GrantCall>;

export const isOwnApplication = (own: Own): own is OwnApplication =>
  own.form.kind === "grantCall" && own.submission.kind === "application";

export const isOwnSignUp = (own: Own): own is OwnSignUp =>
  own.form.kind === "conference" && own.submission.kind === "signUp";

/**
 * Opens one's own sign-up, for what cannot be done with an application.
 * @throws Refused notFound | linkExpired | erased
 */
export async function openOwnSignUp(request: DoorRequest, tableName: string): Promise<OwnSignUp> {
  const own = await openOwn(request, tableName);
  if (!isOwnSignUp(own)) throw new Refused({ code: "notFound" });
  return own;
}
