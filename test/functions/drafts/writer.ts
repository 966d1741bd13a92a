import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { expect } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { mintLinkKey } from "../../../functions/shared/secrets.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";
import { stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { now } from "../support/grants.ts";

export type Typing = Record<string, string | string[]>;

const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
const encoded = (typing: Typing) =>
  new URLSearchParams(Object.entries(typing).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

/** Presses "save and finish later" on the form of a call. */
export async function begin(form: GrantCall, typing: Typing, from?: string) {
  const { handler } = await import("../../../functions/save-draft/index.ts");
  return go(handler, {
    method: "POST",
    path: `/forms/${form.id}/drafts`,
    parameters: { formId: form.id },
    headers,
    body: encoded({ _key: randomUUID(), language: "pl", ...typing }).toString(),
    ...(from !== undefined && { sourceIp: from }),
  });
}

/** Everything that a complete application says, as the form posts it, with an organisation of its own. */
export function complete(form: GrantCall): Typing {
  const { answers, ...rest } = exampleRequest(form);
  const own = { applicantName: `Stowarzyszenie ${randomUUID().slice(0, 8)}`, nip: "", regon: "", krs: "" };
  const post = formPost({ answers: { ...answers, ...own }, ...rest });
  return Object.fromEntries([...new Set(post.keys())].map((name) => [name, post.getAll(name)]));
}

export const keyIn = (location: unknown): string => /\/drafts\/([\w-]{43})/.exec(String(location))?.[1] ?? "";

const doors = {
  GET: () => import("../../../functions/draft-page/index.ts"),
  POST: () => import("../../../functions/save-draft/index.ts"),
  SEND: () => import("../../../functions/send-draft/index.ts"),
};

/** Somebody with a link to a draft, and the page they have open. */
export class Writer {
  readonly key: string;
  /** The machine itself unless told otherwise. */
  from: string | undefined;
  #page = "";

  constructor(key: string) {
    this.key = key;
  }

  /** Begins a draft and opens its page. */
  static async of(form: GrantCall, typing: Typing): Promise<Writer> {
    const { statusCode, headers: answered, body } = await begin(form, typing);
    expect(statusCode, body).toBe(303);
    const writer = new Writer(keyIn(answered?.["location"]));
    await writer.look();
    return writer;
  }

  /** Somebody else with a link of their own to the same draft, who opens its page. */
  async joinedBy(): Promise<Writer> {
    const link = await getItem(tableName, keys.link(sha256(this.key)));
    const key = mintLinkKey();
    await transact(tableName, [{ put: { ...link, ...keys.link(sha256(key)), createdAt: now() } }]);
    const other = new Writer(key);
    await other.look();
    return other;
  }

  async #go(method: "GET" | "POST" | "SEND", body?: URLSearchParams, query?: Record<string, string>) {
    const { handler } = await doors[method]();
    const { key } = this;
    const path = `/drafts/${key}${method === "SEND" ? "/send" : ""}`;
    const asked = { ...(query && { query }), ...(this.from !== undefined && { sourceIp: this.from }) };
    return go(handler, {
      method: method === "GET" ? "GET" : "POST",
      path,
      parameters: { key },
      headers,
      body: body?.toString(),
      ...asked,
    });
  }

  /** Loads the page anew. */
  async look(query?: Record<string, string>) {
    const answer = await this.#go("GET", undefined, query);
    this.#page = answer.body ?? "";
    return answer;
  }

  /** What the page shows now, for cheerio. */
  get $() {
    return load(this.#page);
  }

  /** Types into the page that is open, and presses a button. The page stays open: press again for a double click. */
  async press(action: string, typing: Typing = {}) {
    const shown = this.$("main form").first().serializeArray();
    const kept = shown.filter(({ name }) => !Object.hasOwn(typing, name));
    const body = encoded({ _action: action, ...typing });
    for (const { name, value } of kept) body.append(name, value);
    return this.#go(action === "send" ? "SEND" : "POST", body);
  }

  /** Presses, and looks at where that leads. */
  async pressed(action: string, typing: Typing = {}): Promise<number | undefined> {
    const { statusCode, body } = await this.press(action, typing);
    if (statusCode === 303) await this.look();
    else this.#page = body ?? "";
    return statusCode;
  }

  /** The draft as the table keeps it. */
  async draft() {
    const link = await getItem(tableName, keys.link(sha256(this.key)));
    return getItem(tableName, keys.draft(String(link?.["draftId"])));
  }

  /** Everything that is kept of the draft. */
  async all() {
    const link = await getItem(tableName, keys.link(sha256(this.key)));
    return stored(keys.draft(String(link?.["draftId"])).pk);
  }

  letters = async () => (await this.all()).filter(({ sk }) => String(sk).startsWith("LETTER#"));
}
