import { grantFields, requestedAmount } from "../../domain/grant-rules.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import { refusalByWindow } from "../../domain/seats.ts";
import { PoolCounter } from "../../schemas/counter.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Application, Receipt } from "../../schemas/submission.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";
import type { CheckedRequest } from "../shared/submissions/request.ts";
import { newSubmission, replay, type Stored } from "../shared/submissions/new-submission.ts";

const callIsOpen = "opensAt <= :now AND closesAt > :now AND cancelled = :no";

/** Takes one application: one transaction, in which the closing instant is a condition. */
export async function apply(
  tableName: string,
  form: GrantCall,
  request: CheckedRequest,
  now: Instant,
): Promise<Stored> {
  const base = newSubmission(form, request, now);
  const { id, reference, language, answers } = base;
  const email = String(answers[grantFields.email]);
  const receipt: Receipt = { id, reference, status: "submitted" };
  const amount = requestedAmount(answers);
  const about = { formId: form.id, submissionId: id };
  const kind = "applicationReceived";
  const application: Application = {
    kind: "application",
    ...base,
    email,
    requestedAmount: amount,
    receipt,
    status: "submitted",
  };
  const letter = queuedLetter({ kind, to: email, language, ...about, queuedAt: now });
  const writes: Write[] = [
    {
      update: keys.counter(form.id),
      expression: "ADD submitted :one, requested :amount",
      condition: { expression: callIsOpen, values: { ":now": now, ":no": false, ":one": 1, ":amount": amount } },
    },
    { put: { ...keys.submission(form.id, id), ...application }, condition: absent },
    { put: { ...keys.letter(id, letterName(kind)), ...letter } },
    audit({ at: now, ...about, action: "submitted", actor: "applicant" }),
  ];
  const failures = await transact(tableName, writes);
  if (!failures) return { outcome: "created", receipt };
  const [counterFailure, submissionFailure] = failures;
  if (submissionFailure?.item) return replay(submissionFailure.item, request);
  const counter = parseItem(PoolCounter, found(counterFailure?.item));
  return { outcome: "refused", refusal: refusalByWindow(counter, now) ?? { code: "busy", retryAfterSeconds: 1 } };
}
