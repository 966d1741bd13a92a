import type { Lookups } from "../../domain/answer-value.ts";
import { entryForm, readSource } from "../../domain/clerk-entry.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Conference } from "../../schemas/form.ts";
import type { ClerkSource } from "../../schemas/sign-up.ts";
import type { DoorRequest } from "../shared/http/door.ts";
import type { Body } from "../shared/http/request.ts";
import { sha256 } from "../shared/secrets.ts";
import { type CheckedRequest, checkRequest } from "../shared/submissions/request.ts";

/** What a clerk typed in: what anybody could have sent, and how it came. */
export interface CheckedEntry extends CheckedRequest {
  source: ClerkSource;
}

/** The source stands beside what the public door takes; without it the rest is read as there. */
function takeSource(body: Body): { source: unknown; rest: Body } {
  if (body.type === "form") {
    const fields = new URLSearchParams(body.fields);
    fields.delete("source");
    return { source: body.fields.get("source"), rest: { type: "form", fields } };
  }
  if (body.type === "none" || typeof body.value !== "object" || body.value === null) {
    return { source: undefined, rest: body };
  }
  const { source, ...value } = { source: undefined, ...body.value };
  return { source, rest: { type: "json", value: Array.isArray(body.value) ? body.value : value } };
}

/** Reads and checks a clerk's entry in either encoding; every fault is listed at once. */
export function checkEntry(
  request: DoorRequest,
  form: Conference,
  lookups: Lookups,
): { ok: CheckedEntry } | { faults: FieldFault[] } {
  const { source, rest } = takeSource(request.body);
  const read = readSource(source);
  const checked = checkRequest({ ...request, body: rest }, entryForm(form), lookups);
  if ("fault" in read || !("ok" in checked)) {
    return { faults: [...("fault" in read ? [read.fault] : []), ...("ok" in checked ? [] : checked.faults)] };
  }
  const { ok } = checked;
  return { ok: { ...ok, source: read.source, requestHash: sha256(`${ok.requestHash}\n${read.source}`) } };
}
