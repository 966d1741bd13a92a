import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits, windowMillis } from "../../domain/spam/limits.ts";
import type { Problem } from "../../schemas/problem.ts";
import type { PublicForm } from "../../schemas/public-form.ts";
import { solve } from "../../web/form/proof.ts";
import { Product } from "./support/product.ts";
import { exampleOf, pageOf } from "./support/visitor.ts";

const asForm = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

describe("many people, and a flood, behind a web server on the same machine", () => {
  let product: Product;
  let example: ReturnType<typeof exampleOf>;
  beforeAll(async () => {
    product = await Product.start();
    // A window begins: what is counted together here is sent within it.
    const now = (await product.now()).getTime();
    await product.advance(`PT${Math.ceil((windowMillis - (now % windowMillis)) / 1000)}S`);
    example = exampleOf(await product.json<PublicForm>("/forms/krakow"));
  });
  afterAll(() => product[Symbol.asyncDispose]());

  /** Opens the page of the form and sends it, as a browser without JavaScript at this address does. */
  async function signUp(from: string, more: Record<string, string> = {}, answers: Record<string, string> = {}) {
    const forwarded = { "x-forwarded-for": from };
    const page = await pageOf(await product.fetch("/forms/krakow/page?lang=pl", { headers: forwarded }));
    const hidden = page.$("form[method=post] input[type=hidden]").toArray();
    const fields = new URLSearchParams([
      ...hidden.map(({ attribs }): [string, string] => [attribs["name"] ?? "", attribs["value"] ?? ""]),
      ...Object.entries({ fullName: "Jan Nowak", email: `p-${randomUUID()}@example.org`, participantKind: "ngo" }),
      ["consents.privacy", "1"],
    ]);
    for (const [name, value] of Object.entries({ ...answers, ...more })) fields.set(name, value);
    const post = () =>
      product.fetch("/forms/krakow/submissions", {
        method: "POST",
        headers: { ...asForm, ...forwarded },
        body: fields,
      });
    return { fields, post, response: await post() };
  }

  function sendJson(headers: Record<string, string>) {
    const key = randomUUID();
    const body = JSON.stringify({ ...example, answers: { ...example.answers, email: `p-${key}@example.org` } });
    const sent = { "content-type": "application/json", "idempotency-key": key, ...headers };
    return product.fetch("/forms/krakow/submissions", { method: "POST", headers: sent, body });
  }

  async function times<Value>(count: number, act: () => Promise<Value>): Promise<Value[]> {
    const answers: Value[] = [];
    while (answers.length < count) {
      answers.push(...(await Promise.all(Array.from({ length: Math.min(10, count - answers.length) }, act))));
    }
    return answers;
  }

  it("lets a school of 250 behind one address sign up untouched", async () => {
    const answers = await times(250, () => signUp("203.0.113.5"));
    expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([303]));
  });

  it("asks a flood of one address for proof, nobody else, and takes whoever brings one", async () => {
    // given
    const flood = { "x-forwarded-for": "spoofed, 198.51.100.66" };
    const statuses = (await times(limits.unquestioned + 100, () => sendJson(flood))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 429]));
    expect(new Set(statuses.slice(0, limits.unquestioned))).toEqual(new Set([201]));

    // when
    const program = await sendJson(flood);
    const { fields, post, response } = await signUp("198.51.100.66");
    const asked = await pageOf(response);

    // then
    expect(program.status).toBe(429);
    expect(Number(program.headers.get("retry-after"))).toBeGreaterThan(0);
    const { proof } = (await program.json()) as Problem;
    expect(proof).toEqual({ token: expect.any(String), bits: expect.any(Number) });
    expect([asked.status, asked.$("[name=fullName]").attr("value")]).toEqual([429, "Jan Nowak"]);
    const bits = Number(asked.$("form[data-proof-bits]").attr("data-proof-bits"));
    fields.set("_proof", await solve(fields.get("_token") ?? "", bits));
    expect((await post()).status).toBe(303);

    expect((await signUp("203.0.113.77")).response.status).toBe(303);
  });

  it("never counts the machine itself", async () => {
    const statuses = (await times(limits.unquestioned + 100, () => sendJson({}))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201]));
  });
});
