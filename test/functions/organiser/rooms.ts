import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { load } from "cheerio";
import { client } from "../../../functions/shared/table/client.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact, type Write } from "../../../functions/shared/table/writes.ts";
import { Routes } from "../../../local/api/routes.ts";
import { routes } from "../../../schemas/routes.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { someone } from "../../support/lists.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { clerk } from "./clerk.ts";

const table = new Routes(new Map(routes.map(({ method, path, door }) => [`${method} ${path}`, door])));
type Handler = Parameters<typeof go>[0];

interface Visit {
  query?: Record<string, string>;
  /** Posted as a form instead. */
  fields?: Record<string, string>;
}

/** Goes where the address leads, as the API does. */
export async function visit(
  path: string,
  { query = {}, fields }: Visit = {},
): Promise<APIGatewayProxyStructuredResultV2> {
  const method = fields ? "POST" : "GET";
  const match = table.match(method, path);
  if (!match) throw new Error(`no route for ${method} ${path}`);
  const { handler }: { handler: Handler } = await import(`../../../functions/${match.target}/index.ts`);
  return go(handler, {
    method,
    path,
    query,
    parameters: match.pathParameters ?? {},
    headers: fields ? { "content-type": "application/x-www-form-urlencoded" } : { accept: "text/html" },
    body: fields && new URLSearchParams(fields).toString(),
  });
}

export interface Page {
  status: number;
  html: string;
  $: ReturnType<typeof load>;
  /** What stands on it, with plain spaces. */
  text: string;
}

/** A page as a browser without a style shows it. */
export async function open(path: string, query: Record<string, string> = {}): Promise<Page> {
  const { statusCode = 0, body = "" } = await visit(path, { query });
  const $ = load(body);
  // Blocks that follow each other are no one word.
  $("span, strong, p, li, dt, dd, th, td, option, caption, summary, h1, h2, h3, button, a").append(" ");
  return { status: statusCode, html: body, $, text: $("main").text().replaceAll(/\s+/g, " ") };
}

export const withClerk = (changes: Partial<Conference> = {}): Partial<Conference> => ({ clerks: [clerk], ...changes });

/** Puts items as they are, many at a time. */
export async function put(...items: (Record<string, unknown> & { pk: string; sk: string })[]): Promise<void> {
  const writes: Write[] = items.map((item) => ({ put: item }));
  for (let start = 0; start < writes.length; start += 100) await transact(tableName, writes.slice(start, start + 100));
}

/** How many calls of the table something takes. */
export async function callsOf(act: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const count = { name: "count", step: "initialize" } as const;
  client.middlewareStack.add(
    (next) => (input) => {
      calls += 1;
      return next(input);
    },
    count,
  );
  await act().finally(() => client.middlewareStack.remove(count.name));
  return calls;
}

let people = 0;

/** Somebody on the list of an event, put there without going through its door. */
export async function onList(form: Conference, about: Parameters<typeof someone>[1] = {}): Promise<SignUp> {
  people += 1;
  const signUp = someone(people, { ...about, state: { formId: form.id, ...about.state } });
  await put({ ...keys.submission(form.id, signUp.id), ...signUp });
  return signUp;
}

export const waitsFor = (form: Conference, pool: string, { id }: SignUp, number: number, more = {}) =>
  put({
    ...keys.waiting(form.id, pool, number),
    submissionId: id,
    seats: 1,
    waitingNumber: number,
    passedOver: 0,
    ...more,
  });

export const came = (form: Conference, { id }: SignUp, participant: number, at = "2027-03-05T08:05:00.000Z") =>
  put({
    ...keys.arrival(form.id, id, participant),
    schemaVersion: 1,
    formId: form.id,
    submissionId: id,
    participant,
    at,
    method: "scan",
    by: clerk.id,
  });
