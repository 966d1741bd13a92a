import * as z from "zod/mini";
import { checkAnswers, checkConsents } from "../../domain/answers.ts";
import { canonicalJson } from "../../domain/content.ts";
import { checkApplication } from "../../domain/grant-rules.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Form } from "../../schemas/form.ts";
import { type Answers, SubmissionRequest } from "../../schemas/submission.ts";
import { IdempotencyKey, type Language, type Sha256 } from "../../schemas/values.ts";
import type { DoorRequest } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { sha256 } from "../shared/secrets.ts";
import { decodeFormPost } from "./encoding.ts";

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

/** Faults of the outermost object: what is missing, of a wrong type, or unknown. */
function shapeFaults(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  return issues.flatMap((issue): FieldFault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: key.slice(0, 60), code: "unknownField" }));
    }
    const field = issue.path.length > 0 ? issue.path.slice(0, 2).map(String).join(".").slice(0, 60) : "body";
    return [{ field, code: field === "language" ? "language" : "wrongType" }];
  });
}

/** Reads and checks a submission in either encoding; every fault is listed at once. */
export function checkRequest(
  request: DoorRequest,
  form: Form,
): { ok: CheckedRequest } | { faults: FieldFault[]; language: Language } {
  const { key, content } = rawRequest(request, form);
  const keyFaults: FieldFault[] = z.safeParse(IdempotencyKey, key).success
    ? []
    : [{ field: "Idempotency-Key", code: "idempotencyKey" }];
  const parsed = z.safeParse(SubmissionRequest, content);
  if (!parsed.success) {
    return { faults: [...keyFaults, ...shapeFaults(parsed.error.issues)], language: request.language };
  }
  const { language, consents } = parsed.data;
  const { answers, faults } = checkAnswers(form.fields, parsed.data.answers);
  const rules = form.kind === "grantCall" ? checkApplication(answers, faults) : [];
  const all = [...keyFaults, ...faults, ...rules, ...checkConsents(form.consents, consents)];
  if (all.length > 0 || key === undefined) return { faults: all, language };
  return { ok: { key, requestHash: sha256(canonicalJson(parsed.data)), language, answers, consents } };
}
