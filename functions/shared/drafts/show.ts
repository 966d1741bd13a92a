import type { Refusal } from "../../../domain/refusal.ts";
import type { DraftValues } from "../../../schemas/draft.ts";
import type { Instant } from "../../../schemas/values.ts";
import { draftLinkExpiry } from "../../../domain/links.ts";
import { readAttachments } from "../files/attachments.ts";
import { found } from "../http/refused.ts";
import { pageResponse, refusedPage, type Response } from "../http/response.ts";
import { endedDraftPage } from "../pages/draft/ended.tsx";
import { draftPage } from "../pages/draft/page.tsx";
import { closedCall } from "../../../domain/grants/call/ran-out.ts";
import { sentDraftPage } from "../pages/draft/sent.tsx";
import type { DraftView } from "../pages/draft/view.ts";
import { readApplication } from "../grants/read.ts";
import { type OpenDraft } from "./open.ts";
import { refusalOfCall } from "./refusal.ts";

type Said = Partial<Omit<DraftView, keyof OpenDraft | "now" | "attachments">>;

/** Why a draft cannot be written on any more. */
export function refusalOfDraft(open: OpenDraft, now: Instant): Refusal | undefined {
  const { form, draft, counter } = open;
  if (draft.status === "submitted") return { code: "alreadyRecorded" };
  const refusal = refusalOfCall(open, now);
  return refusal ?? (draft.status === "expired" ? closedCall(form, counter) : undefined);
}

/** The page of a draft that is being written, with whatever is to be said besides. */
export async function showDraft(
  tableName: string,
  open: OpenDraft,
  now: Instant,
  { status = 200, ...said }: Said & { status?: number } = {},
): Promise<Response> {
  const attachments = open.form.attachments > 0 ? await readAttachments(tableName, open.draft.id) : [];
  const html = draftPage({ ...open, ...said, now, attachments });
  return said.refusal ? refusedPage(said.refusal, html) : pageResponse(status, html);
}

/** What has become of a draft that was sent. */
export async function showSent(tableName: string, open: OpenDraft): Promise<Response> {
  const { form, draft } = open;
  const application = await readApplication(tableName, form.id, found(draft.submissionId));
  return pageResponse(200, sentDraftPage({ ...open, receipt: found(application).receipt }));
}

/** A draft that can be sent no more; what was typed and not saved stays readable, too. */
export function showEnded(open: OpenDraft, refusal: Refusal, status?: number, typed?: DraftValues): Response {
  const until = draftLinkExpiry(open.form);
  const html = endedDraftPage({ ...open, refusal, values: { ...open.draft.values, ...typed }, until });
  return status === undefined ? refusedPage(refusal, html) : pageResponse(status, html);
}
