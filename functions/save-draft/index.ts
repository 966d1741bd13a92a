import { sameAddress } from "../../domain/participants.ts";
import { draftAddress } from "../shared/drafts/open.ts";
import { type Saved, savePost } from "../shared/drafts/save-post.ts";
import { httpDoor } from "../shared/http/door.ts";
import { postedFields } from "../shared/http/request.ts";
import { type Response, seeOther } from "../shared/http/response.ts";
import type { Deed } from "../shared/spam/busy.ts";
import { attach, detach, uploadAgain } from "./attach.ts";
import { beginDraft } from "./begin.ts";
import { invite } from "./invite.ts";
import { typedAddress } from "./typed-address.ts";

/** What the pressed button is for, besides saving. */
function act(saved: Saved, bucket: string): Promise<Response> | Response {
  const { post, open, typed } = saved;
  const [detached, again] = [post.get("_detach"), post.get("_upload")];
  if (detached !== null) return detach(saved, detached);
  if (again !== null) return uploadAgain(saved, bucket, again);
  if (typed.group !== undefined) return seeOther(draftAddress(open, { group: typed.group }));
  switch (post.get("_action")) {
    case "invite":
      return invite(saved);
    case "attach":
      return attach(saved, bucket);
    default:
      return seeOther(draftAddress(open, { news: "saved" }));
  }
}

/** What a press is counted as. A wrong address is told at its control, and no letter goes there. */
function deedsOf(post: URLSearchParams): Deed[] {
  switch (post.get("_action")) {
    case "invite": {
      const to = typedAddress(post.get("_invite"));
      const letter = "fault" in to ? [] : [{ purpose: "recipient" as const, of: sameAddress(to.email) }];
      return [{ purpose: "invitation" }, ...letter];
    }
    case "attach":
      return [{ purpose: "file" }];
    default:
      return [{ purpose: "save" }];
  }
}

/** Begins a draft from the form of a call, or goes on with one behind its link. Every button saves what is typed. */
export const handler = httpDoor("save-draft", (request, { TABLE_NAME, FILES_BUCKET }) => {
  const post = postedFields(request.body);
  const isNew = request.event.pathParameters?.["formId"] !== undefined;
  return isNew
    ? beginDraft(request, TABLE_NAME, post)
    : savePost(request, TABLE_NAME, post, { deeds: deedsOf(post), act: (saved) => act(saved, FILES_BUCKET) });
});
