import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { readSecret } from "../../../functions/shared/spam/secret.ts";
import { signToken } from "../../../functions/shared/spam/signing.ts";
import { client } from "../../../functions/shared/table/client.ts";
import type { Form } from "../../../schemas/form.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";

export interface Sending {
  from?: string;
  key?: string;
  /** Fields of the page besides the answers. */
  page?: Record<string, string>;
  answers?: Record<string, unknown>;
}

/** Sends a form as a browser does, with the examples of its fields. */
export async function send(form: Form, { from, key = randomUUID(), page = {}, answers = {} }: Sending = {}) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const example = exampleRequest(form);
  const email = `p-${key}@example.org`;
  const fields = formPost({ ...example, answers: { ...example.answers, email, ...answers } });
  for (const [name, value] of Object.entries({ _key: key, ...page })) fields.set(name, value);
  const {
    statusCode,
    headers,
    body = "",
  } = await go(handler, {
    method: "POST",
    path: `/forms/${form.id}/submissions`,
    parameters: { formId: form.id },
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: fields.toString(),
    ...(from !== undefined && { sourceIp: from }),
  });
  return { status: statusCode, headers, key, email, $: load(body) };
}

/** Sends it as a program does. */
export async function sendJson(form: Form, from: string, headers: Record<string, string> = {}) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const example = exampleRequest(form);
  const key = headers["idempotency-key"] ?? randomUUID();
  const answers = { ...example.answers, email: `p-${key}@example.org` };
  const answer = await go(handler, {
    method: "POST",
    path: `/forms/${form.id}/submissions`,
    parameters: { formId: form.id },
    headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
    body: JSON.stringify({ ...example, answers }),
    sourceIp: from,
  });
  return { status: answer.statusCode, headers: answer.headers, key, body: JSON.parse(answer.body ?? "") };
}

/** The key and the token of a page of the form that was drawn so many seconds ago. */
export async function drawn(form: Form, secondsAgo: number): Promise<{ key: string; page: { _token: string } }> {
  const key = randomUUID();
  const secret = await readSecret(tableName);
  if (secret === undefined) throw new Error("There is no secret");
  return { key, page: { _token: signToken(secret, { formId: form.id, key }, Date.now() - secondsAgo * 1000) } };
}

/** Addresses of as many visitors as wanted, none of them twice. */
let visitors = 0;
export const anAddress = (): string => {
  visitors += 1;
  return `10.${Math.floor(visitors / 65_536)}.${Math.floor(visitors / 256) % 256}.${visitors % 256}`;
};

/** What is asked of AWS while something is done, by operation. */
export async function callsOf(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const calls: Record<string, number> = {};
  const counting = { name: "calls", step: "initialize" as const };
  client.middlewareStack.add((next, { commandName = "" }) => {
    return (args) => {
      calls[commandName] = (calls[commandName] ?? 0) + 1;
      return next(args);
    };
  }, counting);
  try {
    await act();
  } finally {
    client.middlewareStack.remove("calls");
  }
  return calls;
}
