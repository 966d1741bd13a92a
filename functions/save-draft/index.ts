import { httpDoor } from "../shared/http/door.ts";
import { postedFields } from "../shared/http/request.ts";
import { beginDraft } from "./begin.ts";
import { goOn } from "./go-on.ts";

/** Begins a draft from the form of a call, or goes on with one behind its link. Every button saves what is typed. */
export const handler = httpDoor("save-draft", (request, env) => {
  const post = postedFields(request.body);
  const isNew = request.event.pathParameters?.["formId"] !== undefined;
  return isNew ? beginDraft(request, env.TABLE_NAME, post) : goOn(request, env, post);
});
