import { signUpFields } from "../../../../domain/participants.ts";
import type { Field } from "../../../../schemas/field.ts";
import type { Conference } from "../../../../schemas/form.ts";

const elsewhere = new Set<string>([signUpFields.participants, signUpFields.sessions]);

/** Fields for special needs, and the others that the page does not say elsewhere. */
export function formFieldsOf(form: Pick<Conference, "fields">): [special: Field[], ordinary: Field[]] {
  const fields = form.fields.filter(({ name }) => !elsewhere.has(name));
  return [fields.filter(({ special }) => special === true), fields.filter(({ special }) => special !== true)];
}

/** The first telephone number that was given. */
export function phoneOf(form: Pick<Conference, "fields">, answers: Record<string, unknown>): string | undefined {
  for (const { type, name } of form.fields) {
    const answer = answers[name];
    if (type === "phone" && typeof answer === "string" && answer !== "") return answer;
  }
  return undefined;
}
