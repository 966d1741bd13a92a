import { savedDraft } from "../../domain/grants/draft-save.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Draft, DraftValues } from "../../schemas/draft.ts";
import type { EnvironmentOf } from "../../schemas/env.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { draftAddress, type OpenDraft, openDraft } from "../shared/drafts/open.ts";
import { type TypedDraft, typedDraft } from "../shared/drafts/posted.ts";
import { baseOf } from "../shared/drafts/read.ts";
import { refusalOfDraft, showDraft, showEnded } from "../shared/drafts/show.ts";
import { saveWrites } from "../shared/drafts/writes.ts";
import type { DoorRequest } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
import { transact } from "../shared/table/writes.ts";
import { attach, detach, uploadAgain } from "./attach.ts";
import { invite } from "./invite.ts";
import { send } from "./send.ts";

/** Somebody's post from the page of a draft, which has been saved. */
export interface Saved {
  request: DoorRequest;
  env: EnvironmentOf<"save-draft">;
  post: URLSearchParams;
  open: OpenDraft;
  typed: TypedDraft;
}

/** How often a post is merged anew, because somebody else saved at the same moment. */
const attempts = 5;

/** In characters: versions that nobody chooses from must not pile up beyond what an item of the table takes. */
const largest = 250_000;

export const groupsOf = ({ fields }: GrantCall): string[] =>
  fields.filter(({ type }) => type === "group").map(({ name }) => name);

/** What was chosen where there are two versions. */
function choicesOf(post: URLSearchParams): Record<string, "theirs" | "mine"> {
  const prefix = "_choose.";
  return Object.fromEntries(
    [...post]
      .filter(([name, value]) => name.startsWith(prefix) && (value === "theirs" || value === "mine"))
      .map(([name, value]) => [name.slice(prefix.length), value === "mine" ? "mine" : "theirs"]),
  );
}

/** The state that the page was drawn from. */
function baseOfPost(tableName: string, draft: Draft, post: URLSearchParams): Promise<DraftValues> {
  const revision = /^\d{1,9}$/.test(post.get("_revision") ?? "") ? Number(post.get("_revision")) : 0;
  return baseOf(tableName, draft, revision);
}

/** Merges and saves what was posted; undefined when somebody else was faster. */
async function save(
  { TABLE_NAME }: EnvironmentOf<"save-draft">,
  open: OpenDraft,
  { post, typed, now }: { post: URLSearchParams; typed: TypedDraft; now: string },
): Promise<Draft | Refusal | undefined> {
  const { draft, form, link } = open;
  const base = await baseOfPost(TABLE_NAME, draft, post);
  const next = savedDraft(draft, { base, values: typed.values, choices: choicesOf(post) }, groupsOf(form), now);
  if (!next) return draft;
  if (JSON.stringify(next).length > largest) return { code: "bodyTooLarge" };
  const failures = await transact(TABLE_NAME, [linkIsOpen(link, now), ...saveWrites(draft, next, form.closesAt)]);
  return failures ? undefined : next;
}

/** Saves what is typed, and then does what the pressed button is for. */
export async function goOn(
  request: DoorRequest,
  env: EnvironmentOf<"save-draft">,
  post: URLSearchParams,
): Promise<Response> {
  const { now } = request;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const open = await openDraft(request, env.TABLE_NAME);
    const typed = typedDraft(open.form, post);
    if (open.draft.status === "submitted") return seeOther(draftAddress(open));
    const refusal = refusalOfDraft(open, now);
    if (refusal) return showEnded(open, refusal, undefined, typed.values);
    const invited = (post.get("_invite") ?? "").slice(0, 300);
    const again = { typed: typed.values, invited };
    if (typed.faults.length > 0) {
      const errors = fieldErrors(open.language, typed.faults);
      return showDraft(env.TABLE_NAME, open, now, { status: 422, errors, ...again });
    }
    const draft = await save(env, open, { post, typed, now });
    if (draft && "code" in draft) return showDraft(env.TABLE_NAME, open, now, { refusal: draft, ...again });
    if (draft) return act({ request, env, post, open: { ...open, draft }, typed });
  }
  const open = await openDraft(request, env.TABLE_NAME);
  const refusal: Refusal = { code: "busy", retryAfterSeconds: 2 };
  return showDraft(env.TABLE_NAME, open, now, { refusal, typed: typedDraft(open.form, post).values });
}

async function act(saved: Saved): Promise<Response> {
  const { post, open, typed } = saved;
  const detached = post.get("_detach");
  if (detached !== null) return detach(saved, detached);
  const again = post.get("_upload");
  if (again !== null) return uploadAgain(saved, again);
  if (typed.group !== undefined) return seeOther(draftAddress(open, { group: typed.group }));
  switch (post.get("_action")) {
    case "send":
      return send(saved);
    case "invite":
      return invite(saved);
    case "attach":
      return attach(saved);
    default:
      return seeOther(draftAddress(open, { news: "saved" }));
  }
}
