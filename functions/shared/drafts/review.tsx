import type { Attachment } from "../../../schemas/attachment.ts";
import type { Draft, DraftValues } from "../../../schemas/draft.ts";
import { pageResponse, type Response } from "../http/response.ts";
import { AttachedFiles } from "../pages/draft/attached.tsx";
import { reviewPage } from "../pages/review.tsx";
import type { CheckedRequest } from "../submissions/request.ts";
import type { OpenDraft } from "./open.ts";

/** Buttons and choices of the page before: they are carried out. */
const done = /^_(action|choose\.)/;

interface Looked {
  post: URLSearchParams;
  checked: CheckedRequest;
  files: readonly Attachment[];
}

/** The application as it is saved, to be looked through. It carries what was on the page, as sending does. */
export function reviewDraft(open: OpenDraft, { post, checked, files }: Looked): Response {
  const { language, form: definition, view: form, draft, address, query } = open;
  const posted = new URLSearchParams([...post].filter(([name]) => !done.test(name)));
  // What is typed is saved: what others change from here on differs from this state.
  posted.set("_revision", String(draft.revision));
  const { answers, consents } = checked;
  const list = definition.attachments > 0 && <AttachedFiles language={language} files={files} />;
  const saved = { action: `${address}/send${query}`, files: list };
  const page = { language, form, definition, posted, answers, consents, fragment: false, frame: false, saved };
  return pageResponse(200, reviewPage(page));
}

/** What is typed on the page of a draft and belongs to no answer: an address to invite, a file to be added. */
export function typedBeside(post: URLSearchParams, draft: Draft): { invited: string; typed: DraftValues } {
  const typed = (name: string) => (post.get(name) ?? "").slice(0, 300);
  const file = { _fileName: typed("_fileName"), _fileType: typed("_fileType") };
  return { invited: typed("_invite"), typed: { ...draft.values, ...file } };
}
