import { randomUUID } from "node:crypto";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { faultsBesideGone, goneFrom } from "../../../domain/gone.ts";
import { offeredAt } from "../../../domain/offered-sessions.ts";
import { publicField } from "../../../domain/public-form.ts";
import type { FieldFault, Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { refusalOfCall } from "../drafts/refusal.ts";
import { askedBefore } from "../form-versions.ts";
import type { DoorRequest } from "../http/door.ts";
import { viewOf } from "../http/forms.ts";
import { Refused } from "../http/refused.ts";
import { fieldErrors, pageResponse, refusedPage, type Response } from "../http/response.ts";
import { formPage } from "../pages/form.tsx";
import { refusalOfState } from "../pages/not-open.tsx";
import { reviewPage } from "../pages/review.tsx";
import { drawing } from "./drawing.ts";
import type { Pressed } from "./pressed.ts";
import type { CheckedRequest } from "./request.ts";

/** A post from the page of a form. */
export interface Post {
  request: DoorRequest;
  tableName: string;
  form: Form;
  fields: URLSearchParams;
  pressed: Pick<Pressed, "shown" | "focus">;
}

interface Said {
  language: Language;
  faults?: readonly FieldFault[];
  refusal?: Refusal;
}

/** The view of a form that still takes what was begun before it closed: calls may have minutes of grace. */
function graced(form: Form, { view, figures: { counter } }: Awaited<ReturnType<typeof viewOf>>, now: Instant) {
  const late = view.state === "closed" && form.kind === "grantCall" && counter.kind === "grantCall";
  return late && !refusalOfCall({ form, counter }, now) ? { ...view, state: "open" as const } : view;
}

type Posted = Pick<Post, "request" | "tableName" | "form">;

/** The form of a post as it stands now. */
async function formNow({ request: { now }, tableName, form }: Posted, language: Language) {
  return graced(form, await viewOf(offeredAt(form, now), tableName, language, now), now);
}

/** Why the form takes nothing now, so that nothing of a post need be kept; undefined for one that does. */
export const refusalNow = async (posted: Posted): Promise<Refusal | undefined> =>
  refusalOfState(await formNow(posted, posted.request.language));

/** What both pages are drawn from. */
async function drawnFrom(post: Post, { language, refusal }: Said) {
  const { request, tableName, form: definition, fields } = post;
  const form = await formNow(post, language);
  const key = refusal?.code === "keyReused" ? randomUUID() : (fields.get("_key") ?? "");
  return drawing(request, { tableName, definition, form, language, key, posted: fields.get("_token") });
}

/** The form again, with everything typed still there: after a fault or a refusal, or because a button asks for it. */
export async function formAgain(post: Post, said: Said): Promise<Response> {
  const { form, fields, pressed } = post;
  const { language, faults = [] } = said;
  const drawn = await drawnFrom(post, said);
  const closed = refusalOfState(drawn.form);
  // The embed element shows a refusal without a form above what is filled in; a page would be too much there. Answers
  // that are looked through it has nothing to do with any more.
  const isReviewed = fields.get("_shown") === "review";
  if (closed && drawn.fragment && !isReviewed) throw new Refused(said.refusal ?? closed);
  const refusal = said.refusal ?? closed;
  const before = await askedBefore(post.tableName, form, fields.get("_version"));
  const raw = before ? decodeFormPost(before, fields).answers : {};
  const gone = before && goneFrom(before.fields, form.fields, raw);
  // What has gone is shown by its question; that the form has no such field would say nothing.
  const wrong = before
    ? faultsBesideGone(faults, before.fields, form.fields, raw).filter(({ code }) => code !== "unknownField")
    : faults;
  const { values, rows, group } = pressed.shown;
  const html = formPage({
    ...drawn,
    values,
    rows,
    errors: fieldErrors(language, wrong),
    refusal,
    posted: isReviewed ? fields : undefined,
    changedGroup: group,
    focus: pressed.focus,
    changed: gone && { gone: gone.map((field) => publicField(field, language)) },
  });
  if (refusal) return refusedPage(refusal, html, form.origins);
  return pageResponse(wrong.length > 0 ? 422 : 200, html, form.origins);
}

/** Everything as it would be sent, to be looked through; where nothing can be sent any more, that and what was typed. */
export async function reviewAgain(post: Post, { language, answers, consents }: CheckedRequest): Promise<Response> {
  const drawn = await drawnFrom(post, { language });
  const refusal = refusalOfState(drawn.form);
  if (refusal) return formAgain(post, { language, refusal });
  const html = reviewPage({ ...drawn, posted: post.fields, answers, consents });
  return pageResponse(200, html, post.form.origins);
}
