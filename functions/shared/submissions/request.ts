import * as z from "zod/mini";
import type { Lookups } from "../../../domain/answer-value.ts";
import { checkAnswers, checkConsents } from "../../../domain/answers.ts";
import { dateOf } from "../../../domain/calendar.ts";
import { askedFor } from "../../../domain/conditions.ts";
import { canonicalJson } from "../../../domain/content.ts";
import { checkSignUp } from "../../../domain/conference-rules.ts";
import { checkApplication } from "../../../domain/grant-rules.ts";
import { inPageOrder } from "../../../domain/fault-order.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { SubmissionRequest } from "../../../schemas/submission-request.ts";
import { IdempotencyKey, type Instant, type Language, type Sha256 } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { Refused } from "../http/refused.ts";
import { sha256 } from "../secrets.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { readShape } from "./shape.ts";

/** What a request is known by when it is sent again. */
export interface Sent {
  key: string;
  requestHash: Sha256;
}

/** A submission that may be stored, if the table agrees. */
export interface CheckedRequest extends Sent {
  language: Language;
  answers: Answers;
  consents: Record<string, string>;
}

interface RawRequest {
  key: string | undefined;
  content: unknown;
}

function rawRequest({ body, event }: DoorRequest, form: Form): RawRequest {
  if (body.type === "none") throw new Refused({ code: "wrongMediaType" });
  const inHeader = event.headers["idempotency-key"];
  if (body.type === "json") return { key: inHeader, content: body.value };
  const { fields } = body;
  // Programs may post as browsers do; from here on it is as if a page had brought the key.
  if (inHeader !== undefined && !fields.has("_key")) fields.set("_key", inHeader);
  const language = fields.get("language") ?? "pl";
  return { key: fields.get("_key") ?? undefined, content: { ...decodeFormPost(form, fields), language } };
}

/** Every fault of the answers: of each by itself, and of all together. */
function answerFaults(
  form: Form,
  raw: Record<string, unknown>,
  { now, lookups }: { now: Instant; lookups: Lookups },
): { answers: Answers; faults: FieldFault[] } {
  const { answers, faults } = checkAnswers(form.fields, raw, lookups);
  const rules =
    form.kind === "grantCall"
      ? checkApplication(form, answers, faults, dateOf(now))
      : checkSignUp(form, answers, faults);
  return { answers, faults: [...faults, ...rules] };
}

/** Files that were chosen but not added: a browser without a script sends no more of them than their names. */
const filesLeftBehind = ({ body }: DoorRequest, { fields }: Form): FieldFault[] =>
  fields.flatMap(({ type, name }) =>
    type === "file" && body.type === "form" && body.fields.get(`_file.${name}`)
      ? [{ field: name, code: "fileNotAdded" as const }]
      : [],
  );

/** undefined for what cannot have been taken, as its text has no canonical form. */
function requestHashOf({ fields }: Form, request: SubmissionRequest): Sha256 | undefined {
  // What is not asked for was not looked at, and may be such text.
  const content = { ...request, answers: askedFor(fields, request.answers).answers };
  try {
    return sha256(canonicalJson(content));
  } catch {
    return undefined;
  }
}

/** Reads and checks a submission in either encoding; every fault is listed at once, in the order of the page. */
export function checkRequest(
  request: DoorRequest,
  form: Form,
  lookups: Lookups,
): { ok: CheckedRequest } | { faults: FieldFault[]; language: Language; sent?: Sent | undefined } {
  const { key: givenKey, content } = rawRequest(request, form);
  const key = z.safeParse(IdempotencyKey, givenKey).data;
  const shape = readShape(content);
  const { answers: raw, consents: given } = shape.readable;
  const checked = raw && answerFaults(form, raw, { now: request.now, lookups });
  const faults = inPageOrder<FieldFault>(form, [
    ...(key === undefined ? [{ field: "Idempotency-Key", code: "idempotencyKey" as const }] : []),
    ...shape.faults,
    ...(checked?.faults ?? []),
    ...filesLeftBehind(request, form),
    ...(given ? checkConsents(form.consents, given) : []),
  ]);
  const requestHash = shape.request && requestHashOf(form, shape.request);
  const sent = key !== undefined && requestHash !== undefined ? { key, requestHash } : undefined;
  if (faults.length > 0 || !shape.request || !checked || !sent) {
    return { faults, language: shape.readable.language ?? request.language, sent };
  }
  const { language, consents } = shape.request;
  return { ok: { ...sent, language, answers: checked.answers, consents } };
}
