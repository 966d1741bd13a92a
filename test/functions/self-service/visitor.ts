import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { load } from "cheerio";
import { expect } from "vitest";
import { readSignUp } from "../../../functions/shared/records.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { aLinkTo } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";

const doors = {
  see: () => import("../../../functions/manage-page/index.ts"),
  cancel: () => import("../../../functions/cancel-sign-up/index.ts"),
  offer: () => import("../../../functions/answer-offer/index.ts"),
  editPage: () => import("../../../functions/edit-page/index.ts"),
  edit: () => import("../../../functions/change-sign-up/index.ts"),
  resend: () => import("../../../functions/resend-letter/index.ts"),
  data: () => import("../../../functions/copy-data/index.ts"),
  erase: () => import("../../../functions/erase-submission/index.ts"),
};

export type Typed = Record<string, string | string[] | undefined>;

/** What a browser sends for a page when nothing is typed, with some controls filled in otherwise. */
export function typedInto(html: string, typed: Typed): URLSearchParams {
  const $ = load(html);
  const pairs = $("main form")
    .serializeArray()
    .map(({ name, value }): [string, string] => [name, value]);
  const kept = pairs.filter(([name]) => !Object.hasOwn(typed, name));
  const added = Object.entries(typed).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams([...kept, ...added]);
}

/** Somebody who has followed the link of their sign-up. */
export class Visitor {
  readonly form: Conference;
  readonly id: string;
  readonly key: string;

  private constructor(form: Conference, id: string, key: string) {
    this.form = form;
    this.id = id;
    this.key = key;
  }

  static async of(form: Conference, { id }: { id: string }): Promise<Visitor> {
    return new Visitor(form, id, await aLinkTo("manage", form, { submissionId: id }));
  }

  async #go(door: keyof typeof doors, body?: URLSearchParams, query?: Record<string, string>) {
    const { handler } = await doors[door]();
    const { key } = this;
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };
    const method = body ? "POST" : "GET";
    return go(handler, {
      method,
      path: `/manage/${key}`,
      parameters: { key },
      headers,
      body: body?.toString(),
      ...(query && { query }),
    });
  }

  page = (query?: Record<string, string>) => this.#go("see", undefined, query);
  cancel = () => this.#go("cancel", new URLSearchParams());
  answer = (answer: string, pool = "event") => this.#go("offer", new URLSearchParams({ answer, pool }));
  editPage = () => this.#go("editPage");
  save = (fields: URLSearchParams) => this.#go("edit", fields);
  resend = () => this.#go("resend", new URLSearchParams());
  data = () => this.#go("data");
  erase = (fields: Record<string, string> = { confirm: "erase" }) => this.#go("erase", new URLSearchParams(fields));

  /** Opens the form, types into it, and saves. */
  async edit(typed: Typed) {
    return this.save(typedInto((await this.editPage()).body ?? "", typed));
  }

  async signUp(): Promise<SignUp> {
    const signUp = await readSignUp(tableName, this.form.id, this.id);
    if (!signUp) throw new Error("There is no such sign-up");
    return signUp;
  }

  async letters(): Promise<unknown[]> {
    return (await stored(keys.letter(this.id).pk, prefix.letter)).map(({ kind }) => kind);
  }

  async history(): Promise<unknown[]> {
    const { pk } = keys.letter(this.id);
    return (await stored(pk, prefix.audit)).map(({ action, session }) => (session ? `${action} ${session}` : action));
  }
}

/** The page after a post, where its answer leads. */
export function expectPage(response: APIGatewayProxyStructuredResultV2, visitor: Visitor): void {
  expect(response).toMatchObject({ statusCode: 303, headers: { location: `/manage/${visitor.key}` } });
}
