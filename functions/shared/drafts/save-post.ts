import { savedDraft } from "../../../domain/grants/draft/save.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { Draft, DraftValues } from "../../../schemas/draft.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { draftAddress, type OpenDraft, openDraft } from "./open.ts";
import { type TypedDraft, typedDraft } from "./posted.ts";
import { baseOf } from "./read.ts";
import { refusalOfDraft, showDraft, showEnded } from "./show.ts";
import { saveWrites } from "./writes.ts";
import type { DoorRequest } from "../http/door.ts";
import { linkIsOpen } from "../http/links.ts";
import { fieldErrors, type Response, seeOther } from "../http/response.ts";
import { busyRefusal, type Deed } from "../spam/busy.ts";
import { transact } from "../table/writes.ts";

/** Somebody's post from the page of a draft, which has been saved. */
export interface Saved {
  request: DoorRequest;
  tableName: string;
  post: URLSearchParams;
  open: OpenDraft;
  typed: TypedDraft;
}

/** How often a post is merged anew, because somebody else saved at the same moment. */
const attempts = 5;

/** In characters: versions that nobody chooses from must not pile up beyond what an item of the table takes. */
const largest = 250_000;

const groupsOf = ({ fields }: GrantCall): string[] =>
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

/** What was typed of a file beside the form itself. */
const announced = (post: URLSearchParams): DraftValues =>
  Object.fromEntries(["_fileName", "_fileType"].map((name) => [name, (post.get(name) ?? "").slice(0, 300)]));

/** The state that the page was drawn from. */
function baseOfPost(tableName: string, draft: Draft, post: URLSearchParams): Promise<DraftValues> {
  const revision = /^\d{1,9}$/.test(post.get("_revision") ?? "") ? Number(post.get("_revision")) : 0;
  return baseOf(tableName, draft, revision);
}

/** Merges and saves what was posted; undefined when somebody else was faster. */
async function save(
  tableName: string,
  open: OpenDraft,
  { post, typed, now }: { post: URLSearchParams; typed: TypedDraft; now: string },
): Promise<Draft | Refusal | undefined> {
  const { draft, form, link } = open;
  const base = await baseOfPost(tableName, draft, post);
  const next = savedDraft(draft, { base, values: typed.values, choices: choicesOf(post) }, groupsOf(form), now);
  if (!next) return draft;
  if (JSON.stringify(next).length > largest) return { code: "bodyTooLarge" };
  const failures = await transact(tableName, [linkIsOpen(link, now), ...saveWrites(draft, next, form.closesAt)]);
  return failures ? undefined : next;
}

interface Press {
  /** What it is counted as, once: where there were too many, nothing of it is done. */
  deeds: Deed[];
  /** What the button is for. */
  act(saved: Saved): Promise<Response> | Response;
}

/** Saves what is typed, and then does what the pressed button is for. */
export async function savePost(
  request: DoorRequest,
  tableName: string,
  post: URLSearchParams,
  { deeds, act }: Press,
): Promise<Response> {
  const { now } = request;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const open = await openDraft(request, tableName);
    const typed = typedDraft(open.form, post);
    if (open.draft.status === "submitted") return seeOther(draftAddress(open));
    const refusal = refusalOfDraft(open, now);
    if (refusal) return showEnded(open, refusal, undefined, typed.values);
    const invited = (post.get("_invite") ?? "").slice(0, 300);
    const again = { typed: { ...typed.values, ...announced(post) }, invited };
    if (typed.faults.length > 0) {
      const errors = fieldErrors(open.language, typed.faults);
      return showDraft(tableName, open, now, { status: 422, errors, ...again });
    }
    const busy = attempt === 0 ? await busyRefusal(request, tableName, open.form.id, ...deeds) : undefined;
    if (busy) return showDraft(tableName, open, now, { refusal: busy, ...again });
    const draft = await save(tableName, open, { post, typed, now });
    if (draft && "code" in draft) return showDraft(tableName, open, now, { refusal: draft, ...again });
    if (draft) return act({ request, tableName, post, open: { ...open, draft }, typed });
  }
  const open = await openDraft(request, tableName);
  const refusal: Refusal = { code: "busy", retryAfterSeconds: 2 };
  return showDraft(tableName, open, now, { refusal, typed: typedDraft(open.form, post).values });
}
