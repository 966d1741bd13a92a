import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { checkAnswers } from "../../domain/answers.ts";
import { canonicalContent, canonicalJson } from "../../domain/content.ts";
import { participantsOf } from "../../domain/participants.ts";
import { requestedAmount } from "../../domain/grant-rules.ts";
import { organisationsOf } from "../../functions/shared/grants/seal.ts";
import type { Form } from "../../schemas/form.ts";
import { Application, SignUp } from "../../schemas/submission.ts";
import type { SubmissionId } from "../../schemas/values.ts";
import { aCall, aConference, whileOpen } from "./forms.ts";
import { exampleRequest } from "./requests.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A different id for every number. */
export const submissionId = (number = 1): SubmissionId => number.toString(16).padStart(32, "0");

function base(form: Form, letters: string) {
  const request = exampleRequest(form);
  const { answers } = checkAnswers(form.fields, request.answers);
  const content = {
    formId: form.id,
    formVersion: form.version,
    reference: `${form.referencePrefix}-${letters}`,
    submittedAt: whileOpen,
    answers,
    consents: request.consents,
    language: request.language,
  };
  const hashes = { requestHash: sha256(canonicalJson(request)), contentHash: sha256(canonicalContent(content)) };
  return { schemaVersion: 1, id: submissionId(), ...content, email: answers["email"], ...hashes };
}

const confirmed = { status: "confirmed", confirmedAt: whileOpen } as const;

/** Somebody who took every example of the shipped conference. `state` holds what belongs to a status. */
export function aSignUp(state: Record<string, unknown> = confirmed, form: Form = aConference()): SignUp {
  const common = base(form, "7HXM-49PC");
  const status = state["status"] === "waitlisted" ? "waitlisted" : "confirmed";
  const receipt = { id: common.id, reference: common.reference, status };
  const participants = form.kind === "conference" ? participantsOf(form, common.answers) : [];
  const own = { participants, ticketSecret: "kQ3xT9bW7mZ1cR5v", sessions: {}, revision: 0, source: "web" };
  return z.parse(SignUp, { kind: "signUp", ...common, ...own, receipt, ...state });
}

/** Somebody who took every example of the shipped call. `state` holds what belongs to a status. */
export function anApplication(
  state: Record<string, unknown> = { status: "submitted" },
  form: Form = aCall(),
): Application {
  const common = base(form, "4KDW-9RTN");
  const receipt = { id: common.id, reference: common.reference, status: "submitted" };
  const amount = requestedAmount(common.answers);
  const own = { requestedAmount: amount, organisations: organisationsOf(common.answers) };
  const beginning = { receipt, revision: 0, since: common.submittedAt };
  return z.parse(Application, { kind: "application", ...common, ...own, ...beginning, ...state });
}
