import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { grantFields } from "../../domain/grant-rules.ts";
import { sameAddress } from "../../domain/participants.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Draft, DraftValues } from "../../schemas/draft.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { Language } from "../../schemas/values.ts";
import { liveCall } from "../shared/drafts/open.ts";
import { refusalOfCall } from "../shared/drafts/refusal.ts";
import { typedDraft } from "../shared/drafts/posted.ts";
import { beginWrites, draftLinkWrite } from "../shared/drafts/writes.ts";
import type { DoorRequest } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { Refused } from "../shared/http/refused.ts";
import { fieldErrors, pageResponse, refusedPage, type Response, seeOther } from "../shared/http/response.ts";
import { endedDraftPage } from "../shared/pages/draft/ended.tsx";
import { unsavedDraftPage } from "../shared/pages/draft/unsaved.tsx";
import { mintLinkKey, sha256 } from "../shared/secrets.ts";
import { busyRefusal } from "../shared/spam/busy.ts";
import { valuesOf } from "../../domain/form-post.ts";
import { changedRows, shownPage } from "../shared/submissions/rows.ts";
import { transact } from "../shared/table/writes.ts";
import { typedAddress } from "./typed-address.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A double click begins one draft. The key of the page is random, and the id holds everything typed as well: nobody
 * gets a link to a draft by posting a key that somebody else may have used.
 */
const draftIdOf = (form: GrantCall, key: string, values: DraftValues): string =>
  uuid.test(key)
    ? sha256(JSON.stringify([form.id, key, Object.entries(values)])).slice(0, 32)
    : randomBytes(16).toString("hex");

/** Keeps what is typed into the form of a call, complete or not, and leads to its page. It takes an e-mail address. */
export async function beginDraft(request: DoorRequest, tableName: string, post: URLSearchParams): Promise<Response> {
  const { now } = request;
  const form = await formOf(request, tableName);
  if (form.kind !== "grantCall") throw new Refused({ code: "notFound" });
  const language = z.safeParse(Language, post.get("language")).data ?? request.language;
  request.language = language;
  const call = await liveCall(form, tableName, language, now);
  const { values, faults } = typedDraft(form, post);
  const refusal = refusalOfCall(call, now);
  if (refusal) {
    const address = `/forms/${form.id}/page`;
    return refusedPage(refusal, endedDraftPage({ ...call, language, address, refusal, values }));
  }
  const to = typedAddress(values[grantFields.email]);
  const wrong: FieldFault[] = "fault" in to ? [{ field: grantFields.email, code: to.fault }] : [];
  const key = post.get("_key") ?? "";
  const all = valuesOf(post);
  const again = { ...call, language, key, shown: changedRows(form, all, post) ?? shownPage(form, all) };
  if (wrong.length > 0 || faults.length > 0 || "fault" in to) {
    const errors = fieldErrors(language, [...wrong, ...faults]);
    return pageResponse(422, unsavedDraftPage({ ...again, errors }));
  }
  const letter = { purpose: "recipient", of: sameAddress(to.email) } as const;
  const busy = await busyRefusal(request, tableName, form.id, { purpose: "draft" }, letter);
  if (busy) return refusedPage(busy, unsavedDraftPage({ ...again, errors: [], refusal: busy }));
  const draft: Draft = {
    schemaVersion: 1,
    id: draftIdOf(form, key, values),
    formId: form.id,
    language,
    revision: 1,
    values,
    conflicts: [],
    editors: [to.email],
    createdAt: now,
    savedAt: now,
    status: "editing",
    files: 0,
    reminded: 0,
  };
  const { closesAt } = form;
  const linkKey = mintLinkKey();
  const link = draftLinkWrite(draft, linkKey, closesAt, now);
  const failures = await transact(tableName, [...beginWrites(draft, closesAt), link]);
  // It is there already: the button was pressed twice.
  if (failures) await transact(tableName, [link]);
  return seeOther(`/drafts/${linkKey}?news=begun`);
}
