import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkAnswers } from "../../domain/answers.ts";
import { keys, prefix } from "../../functions/shared/table/keys.ts";
import { parseItem } from "../../functions/shared/records.ts";
import type { Database } from "../../local/database/database.ts";
import type { Form } from "../../schemas/form.ts";
import { routes } from "../../schemas/routes.ts";
import { Submission } from "../../schemas/submission.ts";
import { aCall, aConference, aPoolCounter, aSeatCounter } from "../support/forms.ts";
import { exampleRequest, formPost } from "../support/requests.ts";
import { publishForm, stored } from "./support/doors.ts";
import { go } from "./support/events.ts";
import { openTable } from "./support/table.ts";

const hour = 60 * 60 * 1000;
const at = (offset: number) => new Date(Date.now() + offset).toISOString();
const window = { opensAt: at(-hour), closesAt: at(24 * hour) };
const forms: Form[] = [
  aConference({ ...window, startsAt: at(48 * hour), endsAt: at(50 * hour) }),
  aCall(window, window.opensAt),
];

const hostile = fc.constantFrom(
  "",
  " ",
  "null",
  "<script>alert(1)</script>",
  "=1+1",
  "\u0000",
  "__proto__",
  "\ud800",
  "9".repeat(400),
);
const anyValue = fc.oneof(fc.jsonValue(), hostile, fc.string({ unit: "binary" }));

/** A valid request with some of its parts replaced by anything, at any depth. */
const mangled = (form: Form) =>
  fc.array(fc.tuple(fc.nat(), anyValue, fc.boolean()), { maxLength: 3 }).map((changes) => {
    const request: Record<string, unknown> = structuredClone(exampleRequest(form));
    for (const [where, value, deep] of changes) {
      const answers = request["answers"];
      const target =
        deep || typeof answers !== "object" || answers === null ? request : (answers as Record<string, unknown>);
      const names = [...Object.keys(target), "__proto__", "extra"];
      Object.defineProperty(target, names[where % names.length] ?? "", {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return request;
  });

const body = (form: Form) =>
  fc.oneof(
    { weight: 6, arbitrary: mangled(form).map((request) => JSON.stringify(request)) },
    { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
    {
      weight: 3,
      arbitrary: fc.array(fc.tuple(fc.nat(), anyValue.map(String)), { maxLength: 4 }).map((changes) => {
        const fields = formPost(exampleRequest(form));
        fields.set("_key", `fuzz-${Math.random()}`);
        const names = [...fields.keys(), "budget[999].amount", "members[-1].x", "_add", "_remove", "a[0].b"];
        for (const [where, value] of changes) fields.append(names[where % names.length] ?? "", value);
        return fields.toString();
      }),
    },
  );
const mediaType = fc.constantFrom(
  "application/json",
  "application/x-www-form-urlencoded",
  "application/json; charset=utf-8",
  "text/html",
  "",
);

describe("the public doors under fuzz", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
    const [conference, call] = forms;
    if (conference) await publishForm(conference, aSeatCounter({ ...window, capacity: 20 }));
    if (call) await publishForm(call, aPoolCounter(window));
  });
  afterAll(() => database.close());

  it("never answer 5xx to a submission, and store only what the schema accepts", async () => {
    const { handler } = await import("../../functions/submit-form/index.ts");
    const posting = fc.constantFrom(...forms).chain((form) =>
      fc.record({
        form: fc.constant(form),
        body: body(form),
        type: mediaType,
        key: fc.oneof(fc.uuid(), fc.string()),
        query: fc.dictionary(fc.constantFrom("lang", "fragment"), fc.string()),
      }),
    );
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(posting, async ({ form, body, type, key, query }) => {
        const response = await go(handler, {
          method: "POST",
          path: `/forms/${form.id}/submissions`,
          parameters: { formId: form.id },
          headers: { "content-type": type, "idempotency-key": key },
          query,
          body,
        });
        const status = response.statusCode ?? 0;
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect([200, 201, 303, 409, 413, 415, 422]).toContain(status);
        if (response.headers?.["content-type"]?.toString().includes("html"))
          expect(response.body).not.toContain("<script>");
      }),
      { numRuns: 300 },
    );
    expect([...seen.keys()], "both kinds of answer were seen").toEqual(expect.arrayContaining([201, 422]));
    for (const form of forms) {
      const items = await stored(keys.submission(form.id, "").pk, prefix.submission);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        const { answers } = parseItem(Submission, item);
        for (const field of form.fields)
          if (field.required && !field.showWhen) expect(answers[field.name], field.name).toBeDefined();
        const inPln = (value: unknown) => (typeof value === "number" ? value / 100 : value);
        const again = Object.fromEntries(
          form.fields.map((field) => {
            const value = answers[field.name];
            if (field.type === "money") return [field.name, inPln(value)];
            if (field.type !== "group" || !Array.isArray(value)) return [field.name, value];
            const rows = value.map((row) =>
              Object.entries(row).map(([name, cell]) => [name, name === "amount" ? inPln(cell) : cell]),
            );
            return [field.name, rows.map((row) => Object.fromEntries(row))];
          }),
        );
        expect(checkAnswers(form.fields, again).faults).toEqual([]);
      }
    }
  }, 120_000);

  it("never answer 5xx, whatever the address, the query and the headers are", async () => {
    const doors = [...new Set(routes.filter(({ door }) => door !== "static-asset").map(({ door }) => door))];
    const handlers = await Promise.all(
      doors.map(async (door) => (await import(`../../functions/${door}/index.ts`)).handler),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      hostile,
      fc.constantFrom("krakow", "piotrkow", "A".repeat(43)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...handlers),
        fc.record({ formId: text, key: text, submissionId: text }),
        fc.dictionary(fc.constantFrom("accept", "accept-language", "content-type", "origin"), text),
        fc.constantFrom("GET", "HEAD", "POST", "OPTIONS"),
        text,
        async (handler, parameters, headers, method, query) => {
          const path = `/reviews/${parameters.key}`;
          const response = await go(handler, {
            method,
            path,
            parameters,
            headers,
            query: { lang: query },
            body: method === "POST" ? query : undefined,
          });
          expect(response.statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
