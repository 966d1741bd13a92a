import { randomUUID } from "node:crypto";
import { readForm } from "../../../functions/shared/records.ts";
import { queryItems } from "../../../functions/shared/table/reads.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Counter } from "../../../schemas/counter.ts";
import type { Form } from "../../../schemas/form.ts";
import { exampleRequest } from "../../support/requests.ts";
import { go } from "./events.ts";

export const tableName = "wspolnie";

/**
 * Puts a form with its figures into the table, as publishing does. Functions are warm: they may remember a form of the
 * same name from another story.
 */
export async function publishForm(form: Form, counter: Counter): Promise<void> {
  await transact(tableName, [
    { put: { ...keys.form(form.id), ...form } },
    { put: { ...keys.counter(form.id), ...counter } },
  ]);
  await readForm(tableName, form.id, { fresh: true });
}

/** Every item of a partition as it is stored. */
export const stored = (pk: string, prefix = "") => Array.fromAsync(queryItems(tableName, pk, { prefix }));

export interface Posting {
  key?: string;
  answers?: Record<string, unknown>;
  headers?: Record<string, string>;
  body?: string;
}

/** Everybody has an address of their own; the same key is the same person. */
const addressOf = (key: string) => `${key.replaceAll(/[^a-zA-Z0-9]/g, "").slice(0, 60) || "nobody"}@example.org`;

/** Goes through the door that takes submissions as a program does, with the examples of the form unless told otherwise. */
export async function postTo(form: Form, { key = randomUUID(), answers = {}, headers = {}, body }: Posting = {}) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const example = exampleRequest(form);
  return go(handler, {
    method: "POST",
    path: `/forms/${form.id}/submissions`,
    parameters: { formId: form.id },
    headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
    body: body ?? JSON.stringify({ ...example, answers: { ...example.answers, email: addressOf(key), ...answers } }),
  });
}
