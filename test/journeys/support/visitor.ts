import { randomUUID } from "node:crypto";
import { type CheerioAPI, load } from "cheerio";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Message, Product } from "./product.ts";

type Values = Record<string, unknown>;

/** What a valid answer to the form looks like, as the public contract promises: the examples of its fields. */
export function exampleOf(form: PublicForm): { answers: Values; consents: Record<string, string>; language: string } {
  return {
    answers: Object.fromEntries(form.fields.map((field) => [field.name, field.example])),
    consents: Object.fromEntries(form.consents.map((consent) => [consent.name, consent.version])),
    language: "pl",
  };
}

export interface SubmitOptions {
  answers?: Values;
  key?: string;
  body?: unknown;
}

/** Sends a submission as a program does. */
export async function submit(product: Product, formId: string, options: SubmitOptions = {}): Promise<Response> {
  const form = await product.json<PublicForm>(`/forms/${formId}`);
  const example = exampleOf(form);
  const body = options.body ?? { ...example, answers: { ...example.answers, ...options.answers } };
  return product.fetch(`/forms/${formId}/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": options.key ?? randomUUID() },
    body: JSON.stringify(body),
  });
}

export async function submitted(product: Product, formId: string, options: SubmitOptions = {}): Promise<Receipt> {
  const response = await submit(product, formId, options);
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return (await response.json()) as Receipt;
}

/** Links of a letter that lead to the product, by the first part of their path. */
export type LinkPart =
  "manage" | "questions" | "coordinate" | "drafts" | "approvals" | "organise" | "check-in" | "tickets" | "certificates";

export function linkIn(message: Message | undefined, part: LinkPart): string {
  const link = message && new RegExp(`http://[^\\s"<>]+/${part}/[A-Za-z0-9_/-]+`).exec(message.text)?.[0];
  if (!link) throw new Error(`No link to ${part} in ${message?.subject ?? "no letter"}`);
  return new URL(link).pathname;
}

export interface Page {
  status: number;
  $: CheerioAPI;
  text: string;
}

export async function open(product: Product, path: string): Promise<Page> {
  const response = await product.fetch(path, { redirect: "follow", headers: { accept: "text/html" } });
  return pageOf(response);
}

/** What a response shows. */
export async function pageOf(response: Response): Promise<Page> {
  const html = await response.text();
  const $ = load(html);
  return { status: response.status, $, text: $("body").text().replaceAll(/\s+/g, " ") };
}

/** Fills and posts the (only) form of a page the way a browser without JavaScript does, and follows the redirect. */
export async function post(product: Product, path: string, page: Page, values: Record<string, string>): Promise<Page> {
  const form = page.$('form[method="post"]').first();
  if (form.length === 0) throw new Error(`No form on ${path}`);
  const fields = new URLSearchParams();
  for (const input of form.find("input[type=hidden]")) {
    fields.append(input.attribs["name"] ?? "", input.attribs["value"] ?? "");
  }
  for (const [name, value] of Object.entries(values)) {
    if (form.find(`[name="${name}"]`).length === 0) throw new Error(`The form on ${path} has no control ${name}`);
    fields.append(name, value);
  }
  const action = form.attr("action") ?? path;
  const response = await product.fetch(action, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: fields,
  });
  const location = response.headers.get("location");
  return location ? open(product, location) : pageOf(response);
}
