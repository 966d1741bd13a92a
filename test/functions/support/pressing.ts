import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import type { Form } from "../../../schemas/form.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { go } from "./events.ts";

interface Pressing {
  /** Answers in place of the examples. */
  answers?: Record<string, unknown>;
  /** Controls of the page itself, such as the pressed button. */
  page?: Record<string, string>;
  query?: Record<string, string>;
}

/** Posts to the door that takes submissions what a browser without JavaScript posts. */
export async function post(form: Form, fields: URLSearchParams, query: Record<string, string> = {}) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const {
    statusCode,
    headers,
    body = "",
  } = await go(handler, {
    method: "POST",
    path: `/forms/${form.id}/submissions`,
    parameters: { formId: form.id },
    query,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: fields.toString(),
  });
  return { status: statusCode, location: String(headers?.["location"] ?? ""), headers, body, $: load(body) };
}
export type Page = Awaited<ReturnType<typeof post>>;

/** Fills in a form with its examples and presses a button. */
export function press(form: Form, { answers = {}, page = {}, query = {} }: Pressing = {}): Promise<Page> {
  const example = exampleRequest(form);
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const filled = formPost({ ...example, answers: { ...example.answers, email, ...answers } });
  // Boxes of our own pages say `true`, where a browser would say `on` of one without a value.
  const fields = new URLSearchParams([...filled].map(([name, value]) => [name, value === "on" ? "true" : value]));
  fields.set("_key", randomUUID());
  for (const [name, value] of Object.entries(page)) fields.set(name, value);
  return post(form, fields, query);
}

/** What the form on a page sends when one of its buttons is pressed, or none. */
export function sentBy({ $ }: Page, button?: [name: string, value: string]): URLSearchParams {
  const fields = new URLSearchParams($("form#_form").serialize());
  if (button) fields.set(...button);
  return fields;
}
