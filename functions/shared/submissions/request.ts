import * as z from "zod/mini";
import type { Lookups } from "../../../domain/answer-value.ts";
import { checkAnswers, checkConsents } from "../../../domain/answers.ts";
import { dateOf } from "../../../domain/calendar.ts";
import { askedFor } from "../../../domain/conditions.ts";
import { canonicalJson } from "../../../domain/content.ts";
import { checkSignUp } from "../../../domain/conference-rules.ts";
import { checkApplication } from "../../../domain/grant-rules.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission.ts";
import { IdempotencyKey, type Instant, type Language, type Sha256 } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { Refused } from "../http/refused.ts";
import { sha256 } from "../secrets.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { readShape } from "./shape.ts";

/** A submission that may be stored, if the table agrees. */
export interface CheckedRequest {
  key: string;
  requestHash: Sha256;
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
  if (body.type === "json") return { key: event.headers["idempotency-key"], content: body.value };
  const { fields } = body;
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

/** Reads and checks a submission in either encoding; every fault is listed at once. */
export function checkRequest(
  request: DoorRequest,
  form: Form,
  lookups: Lookups,
): { ok: CheckedRequest } | { faults: FieldFault[]; language: Language } {
  const { key, content } = rawRequest(request, form);
  const shape = readShape(content);
  const { answers: raw, consents: given } = shape.readable;
  const checked = raw && answerFaults(form, raw, { now: request.now, lookups });
  const faults: FieldFault[] = [
    ...(z.safeParse(IdempotencyKey, key).success
      ? []
      : [{ field: "Idempotency-Key", code: "idempotencyKey" as const }]),
    ...shape.faults,
    ...(checked?.faults ?? []),
    ...filesLeftBehind(request, form),
    ...(given ? checkConsents(form.consents, given) : []),
  ];
  if (faults.length > 0 || !shape.request || !checked || key === undefined) {
    return { faults, language: shape.readable.language ?? request.language };
  }
  const { language, consents } = shape.request;
  // What is not asked for was not looked at, and may be text that has no canonical form.
  const { answers: asked } = askedFor(form.fields, shape.request.answers);
  const requestHash = sha256(canonicalJson({ ...shape.request, answers: asked }));
  return { ok: { key, requestHash, language, answers: checked.answers, consents } };
}
