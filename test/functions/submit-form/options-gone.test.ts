import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { exampleRequest } from "../../support/requests.ts";
import { go } from "../support/events.ts";
import { type Page, press, sentBy } from "../support/pressing.ts";
import { fromTheFirst, publishedAnew } from "../support/published-anew.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

type Field = Conference["fields"][number];
const options = ["lunch", "tour", "music"].map((value) => ({ value, label: { pl: value, en: value, uk: value } }));

const interests = (type: "choice" | "choices", required: boolean): Field => ({
  name: "interests",
  label: { pl: "Co Państwa interesuje?" },
  required,
  options,
  ...(type === "choice" ? { type, example: "music" } : { type, example: ["music"] }),
});

/** Of two versions the second one does not offer lunch any more. */
const withoutLunch = (id: string, field: Field) =>
  publishedAnew(id, [field], ({ fields }) => ({
    fields: fields.map((one) =>
      one.name === "interests" && "options" in one
        ? { ...one, options: one.options.filter(({ value }) => value !== "lunch") }
        : one,
    ),
  }));

const mistakes = ({ $ }: Page) => $(".error-summary li").text();
const told = ({ $ }: Page) => $("[data-changed]").text();

describe("an option that is gone from a form while somebody fills it in", () => {
  it.each(["choice", "choices"] as const)("is no mistake in a %s that may stay open", async (type) => {
    const form = await withoutLunch(`gone-${type}`, interests(type, false));

    const page = await press(form, { answers: { interests: ["lunch"] }, page: fromTheFirst });

    expect([page.status, mistakes(page)]).toEqual([200, ""]);
    expect(page.$("#interests-error")).toHaveLength(0);
    expect(told(page)).toContain("lunch");
    expect(told(page)).toContain("a pozostałe odpowiedzi stoją na swoich miejscach");
  });

  it.each(["choice", "choices"] as const)("leaves a %s that is required to be answered", async (type) => {
    const form = await withoutLunch(`gone-${type}-required`, interests(type, true));
    const page = await press(form, { answers: { interests: ["lunch"] }, page: fromTheFirst });
    expect(page.status).toBe(422);
    expect(mistakes(page)).toBe("Co Państwa interesuje: To pole jest wymagane. Prosimy je uzupełnić.");
  });

  it("leaves what else was ticked as it is", async () => {
    const form = await withoutLunch("gone-one-of-two", interests("choices", true));
    const page = await press(form, { answers: { interests: ["lunch", "tour"] }, page: fromTheFirst });
    expect([page.status, mistakes(page)]).toEqual([200, ""]);
    expect(sentBy(page).getAll("interests")).toEqual(["tour"]);
  });

  it("hides no other mistake: what no version offered is one, also beside it", async () => {
    const form = await withoutLunch("gone-made-up", interests("choices", false));
    const page = await press(form, { answers: { interests: ["tour", "dance"] }, page: fromTheFirst });
    expect([page.status, mistakes(page)]).toEqual([
      422,
      "Co Państwa interesuje: Prosimy wybrać spośród podanych odpowiedzi.",
    ]);
  });

  it("is a mistake of whoever was drawn the form of today, and of programs", async () => {
    const form = await withoutLunch("gone-elsewhere", interests("choices", false));

    const page = await press(form, { answers: { interests: ["lunch"] }, page: { _version: "2" } });
    expect([page.status, page.$("#interests-error").length]).toEqual([422, 1]);

    const { handler } = await import("../../../functions/submit-form/index.ts");
    const request = exampleRequest(form);
    const { statusCode, body = "" } = await go(handler, {
      method: "POST",
      path: `/forms/${form.id}/submissions`,
      parameters: { formId: form.id },
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ ...request, answers: { ...request.answers, interests: ["lunch"] } }),
    });
    expect(statusCode).toBe(422);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ field: "interests", code: "option" }] });
  });

  it("is told right below the mistakes, which take the focus", async () => {
    const form = await withoutLunch("gone-below", interests("choices", false));
    const answers = { fullName: "", interests: ["lunch"] };
    const page = await press(form, { answers, page: fromTheFirst });
    expect(page.$(".error-summary").attr("autofocus")).toBeDefined();
    expect(page.$(".error-summary + [data-changed]")).toHaveLength(1);
    expect(page.$("[data-changed][autofocus]")).toHaveLength(0);
  });
});
