import * as z from "zod/mini";
import { checkAnswers, checkConsents } from "../../../domain/answers.ts";
import { dateOf } from "../../../domain/calendar.ts";
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
  now: Instant,
): { answers: Answers; faults: FieldFault[] } {
  const { answers, faults } = checkAnswers(form.fields, raw);
  const rules =
    form.kind === "grantCall"
      ? checkApplication(form, answers, faults, dateOf(now))
      : checkSignUp(form, answers, faults);
  return { answers, faults: [...faults, ...rules] };
}

/** Reads and checks a submission in either encoding; every fault is listed at once. */
export function checkRequest(
  request: DoorRequest,
  form: Form,
): { ok: CheckedRequest } | { faults: FieldFault[]; language: Language } {
  const { key, content } = rawRequest(request, form);
  const shape = readShape(content);
  const { answers: raw, consents: given } = shape.readable;
  const checked = raw && answerFaults(form, raw, request.now);
  const faults: FieldFault[] = [
    ...(z.safeParse(IdempotencyKey, key).success
      ? []
      : [{ field: "Idempotency-Key", code: "idempotencyKey" as const }]),
    ...shape.faults,
    ...(checked?.faults ?? []),
    ...(given ? checkConsents(form.consents, given) : []),
  ];
  if (faults.length > 0 || !shape.request || !checked || key === undefined) {
    return { faults, language: shape.readable.language ?? request.language };
  }
  const { language, consents } = shape.request;
  return {
    ok: { key, requestHash: sha256(canonicalJson(shape.request)), language, answers: checked.answers, consents },
  };
}
