import type { PoolCounter } from "../../../schemas/counter.ts";
import type { Draft } from "../../../schemas/draft.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { viewOf } from "../http/forms.ts";
import { openLink } from "../http/links.ts";
import { found, Refused } from "../http/refused.ts";
import { readCall } from "../grants/read.ts";
import type { Key } from "../table/keys.ts";
import { readDraft } from "./read.ts";

/** A call with its live figures, in the language of the page. */
export interface LiveCall {
  form: GrantCall;
  view: PublicForm;
  counter: PoolCounter;
}

export async function liveCall(
  form: GrantCall,
  tableName: string,
  language: Language,
  now: Instant,
): Promise<LiveCall> {
  const { view, figures } = await viewOf(form, tableName, language, now);
  const { counter } = figures;
  return { form, view, counter: found(counter.kind === "grantCall" ? counter : undefined) };
}

/** A draft behind one of its links. */
export interface OpenDraft extends LiveCall {
  address: string;
  /** `?lang=uk` when another language was asked for than that of the draft; else empty. */
  query: string;
  language: Language;
  link: Key;
  draft: Draft;
}

/** @throws Refused notFound | linkExpired | erased */
export async function openDraft(request: DoorRequest, tableName: string): Promise<OpenDraft> {
  const key = request.path("key");
  const { now, event } = request;
  const { link, storedAt } = await openLink(tableName, key, "draft", now);
  const [form, draft] = await Promise.all([readCall(tableName, link.formId), readDraft(tableName, link.draftId)]);
  if (form) request.form = form;
  // A link is made for a draft that exists: where there is none any more, it has been erased.
  if (!draft) throw new Refused({ code: "erased" });
  const language = event.queryStringParameters?.["lang"] === undefined ? draft.language : request.language;
  request.language = language;
  const call = await liveCall(found(form), tableName, language, now);
  const query = queryFor(draft, language);
  return { address: `/drafts/${key}`, query, language, link: storedAt, draft, ...call };
}

const queryFor = (draft: Draft, language: Language): string => (language === draft.language ? "" : `?lang=${language}`);

/** The same draft, with its page in another language. */
export async function draftIn(
  language: Language,
  open: OpenDraft,
  tableName: string,
  now: Instant,
): Promise<OpenDraft> {
  if (language === open.language) return open;
  const call = await liveCall(open.form, tableName, language, now);
  return { ...open, ...call, language, query: queryFor(open.draft, language) };
}

/** The page of a draft, with something more asked for. */
export const draftAddress = ({ address, query }: OpenDraft, more: Record<string, string> = {}): string => {
  const asked = new URLSearchParams([...new URLSearchParams(query), ...Object.entries(more)]).toString();
  return asked ? `${address}?${asked}` : address;
};
