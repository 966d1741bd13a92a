import * as z from "zod/mini";
import { sameValues } from "../../domain/grants/draft/merge.ts";
import type { Attachment } from "../../schemas/attachment.ts";
import type { Application } from "../../schemas/application.ts";
import { type Instant, Language } from "../../schemas/values.ts";
import { draftAddress, draftIn, type OpenDraft, openDraft } from "../shared/drafts/open.ts";
import { asPosted } from "../shared/drafts/posted.ts";
import { reviewDraft, typedBeside } from "../shared/drafts/review.tsx";
import { type Saved, savePost } from "../shared/drafts/save-post.ts";
import { showDraft, showEnded } from "../shared/drafts/show.ts";
import { sentWrite } from "../shared/drafts/writes.ts";
import { readAttachments } from "../shared/files/attachments.ts";
import { apply } from "../shared/grants/apply.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { postedFields } from "../shared/http/request.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
import { refusalOf } from "../shared/http/refused.ts";
import { type Stored, submissionIdOf } from "../shared/submissions/new-submission.ts";
import { lookupsOf } from "../shared/submissions/lookups.ts";
import { pressedIn } from "../shared/submissions/pressed.ts";
import { type CheckedRequest, checkRequest } from "../shared/submissions/request.ts";

const attached = ({ id: draftId }: { id: string }, files: readonly Attachment[]): Application["attachments"] =>
  files.flatMap((file) =>
    file.status === "accepted"
      ? [{ id: file.id, draftId, name: file.name, type: file.type, size: file.size, sha256: file.sha256 }]
      : [],
  );

/** Takes the application in the transaction that ends the draft, so that of two who send it at once one does. */
async function take(
  tableName: string,
  open: OpenDraft,
  { checked, files, now }: { checked: CheckedRequest; files: readonly Attachment[]; now: Instant },
): Promise<Stored> {
  const { form, draft, link } = open;
  const besides = [sentWrite(draft, submissionIdOf(form.id, checked.key)), linkIsOpen(link, now)];
  try {
    return await apply(tableName, form, checked, now, { attachments: attached(draft, files), besides });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { outcome: "refused", refusal };
  }
}

/**
 * Shows the application as it is saved, to be looked through, or sends it, if it is what whoever pressed the button had
 * on the page.
 */
async function send({ request, tableName, post, open: saved, typed }: Saved): Promise<Response> {
  const { now } = request;
  const pressed = pressedIn(saved.form, post);
  const chosen = post.has("_language") ? post.get("language") : saved.language;
  const open = await draftIn(z.parse(Language, chosen), saved, tableName, now);
  const { draft, form, language } = open;
  if (pressed.to === "form") {
    const { focus, shown } = pressed;
    return showDraft(tableName, open, now, { focus, changedGroup: shown.group, ...typedBeside(post, draft) });
  }
  const files = form.attachments > 0 ? await readAttachments(tableName, draft.id) : [];
  const held = (hold: "conflicts" | "changed" | "checking") => showDraft(tableName, open, now, { status: 409, hold });
  if (draft.conflicts.length > 0) return held("conflicts");
  if (!sameValues(draft.values, typed.values)) return held("changed");
  const fields = asPosted(draft.values, { _key: draft.id, language: draft.language });
  const lookups = await lookupsOf(tableName, form);
  const checked = checkRequest({ ...request, body: { type: "form", fields } }, form, lookups);
  if (!("ok" in checked)) {
    return showDraft(tableName, open, now, { status: 422, errors: fieldErrors(language, checked.faults) });
  }
  if (files.some(({ status }) => status === "uploading")) return held("checking");
  if (pressed.to === "review") return reviewDraft(open, { post, checked: checked.ok, files });
  const stored = await take(tableName, open, { checked: checked.ok, files, now });
  if (stored.outcome !== "refused") return seeOther(draftAddress(open));
  const { refusal } = stored;
  // Somebody else may have sent it a moment ago: then it is sent.
  const after = await openDraft(request, tableName);
  if (after.draft.status === "submitted") return seeOther(draftAddress(open));
  if (refusal.code === "closed" || refusal.code === "formCancelled") return showEnded(after, refusal);
  if (refusal.code === "changedMeanwhile") return showDraft(tableName, after, now, { status: 409, hold: "changed" });
  return showDraft(tableName, after, now, { refusal });
}

/** Saves what is typed, and takes it as an application, once, whoever presses the button how often. */
export const handler = httpDoor("send-draft", (request, { TABLE_NAME }) =>
  savePost(request, TABLE_NAME, postedFields(request.body), { deeds: [{ purpose: "save" }], act: send }),
);
