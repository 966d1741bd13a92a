import { sameValues } from "../../domain/grants/draft-merge.ts";
import type { Attachment } from "../../schemas/attachment.ts";
import type { Application } from "../../schemas/application.ts";
import type { Instant } from "../../schemas/values.ts";
import { draftAddress, type OpenDraft, openDraft } from "../shared/drafts/open.ts";
import { asPosted } from "../shared/drafts/posted.ts";
import { showDraft, showEnded } from "../shared/drafts/show.ts";
import { sentWrite } from "../shared/drafts/writes.ts";
import { readAttachments } from "../shared/files/attachments.ts";
import { apply } from "../shared/grants/apply.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
import { refusalOf } from "../shared/http/refused.ts";
import { type Stored, submissionIdOf } from "../shared/submissions/new-submission.ts";
import { type CheckedRequest, checkRequest } from "../shared/submissions/request.ts";
import type { Saved } from "./go-on.ts";

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

/** Sends the application as it is saved, if it is what whoever pressed the button had on the page. */
export async function send({ request, env: { TABLE_NAME }, open, typed }: Saved): Promise<Response> {
  const { now } = request;
  const { draft, form, language } = open;
  const files = form.attachments > 0 ? await readAttachments(TABLE_NAME, draft.id) : [];
  const held = (hold: "conflicts" | "changed" | "checking") => showDraft(TABLE_NAME, open, now, { status: 409, hold });
  if (draft.conflicts.length > 0) return held("conflicts");
  if (!sameValues(draft.values, typed.values)) return held("changed");
  const fields = asPosted(draft.values, { _key: draft.id, language: draft.language });
  const checked = checkRequest({ ...request, body: { type: "form", fields } }, form);
  if (!("ok" in checked)) {
    return showDraft(TABLE_NAME, open, now, { status: 422, errors: fieldErrors(language, checked.faults) });
  }
  if (files.some(({ status }) => status === "uploading")) return held("checking");
  const stored = await take(TABLE_NAME, open, { checked: checked.ok, files, now });
  if (stored.outcome !== "refused") return seeOther(draftAddress(open));
  const { refusal } = stored;
  // Somebody else may have sent it a moment ago: then it is sent.
  const after = await openDraft(request, TABLE_NAME);
  if (after.draft.status === "submitted") return seeOther(draftAddress(open));
  if (refusal.code === "closed" || refusal.code === "formCancelled") return showEnded(after, refusal);
  if (refusal.code === "changedMeanwhile") return showDraft(TABLE_NAME, after, now, { status: 409, hold: "changed" });
  return showDraft(TABLE_NAME, after, now, { refusal });
}
