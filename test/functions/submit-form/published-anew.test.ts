import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { stored } from "../support/doors.ts";
import { type Page, post, press, sentBy } from "../support/pressing.ts";
import { fromTheFirst, publishedAnew } from "../support/published-anew.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const remarks = (label: string): Conference["fields"][number] => ({
  name: "remarks",
  type: "longText",
  label: { pl: label, en: label, uk: label },
  required: false,
  maxLength: 500,
  example: "Bez uwag",
});
const asked = [remarks("Uwagi")];

const withoutRemarks = ({ fields }: Conference) => ({ fields: fields.filter(({ name }) => name !== "remarks") });
const submissionsOf = (formId: string) => stored(keys.submission(formId, "").pk, prefix.submission);
const gone = ({ $ }: Page) => $("[data-changed] dl.answers").text();

describe("a form that was published anew while somebody was writing", () => {
  it("shows the answer to what it does not ask any more, under its question, before anything is taken", async () => {
    const form = await publishedAnew("anew-gone", asked, withoutRemarks);

    const page = await press(form, { answers: { remarks: "Proszę o miejsce z przodu" }, page: fromTheFirst });

    expect([page.status, page.$(".error-summary li").length]).toEqual([200, 0]);
    expect(gone(page)).toContain("Uwagi");
    expect(gone(page)).toContain("Proszę o miejsce z przodu");
    expect(page.$("[data-changed]").attr("autofocus")).toBeDefined();
    expect(await submissionsOf(form.id)).toEqual([]);

    const sent = await post(form, sentBy(page));
    expect(sent.status).toBe(303);
    const again = sentBy(page);
    again.set("_version", "1");
    expect((await post(form, again)).location, "what was taken before gets its receipt").toBe(sent.location);
  });

  it("is looked through once more where a question reads otherwise, with nothing lost", async () => {
    const form = await publishedAnew("anew-reads", asked, ({ fields }) => ({
      fields: fields.map((field) => (field.name === "remarks" ? remarks("Czego sobie Państwo nie życzą?") : field)),
    }));
    const page = await press(form, { answers: { remarks: "Miejsce z przodu" }, page: fromTheFirst });
    expect([page.status, page.$("[data-changed]").length, gone(page)]).toEqual([200, 1, ""]);
    expect(page.$("[name=remarks]").text()).toContain("Miejsce z przodu");
    expect(await submissionsOf(form.id)).toEqual([]);
    expect((await post(form, sentBy(page))).status).toBe(303);
  });

  it("says so beside the mistakes", async () => {
    const form = await publishedAnew("anew-faults", asked, withoutRemarks);
    const page = await press(form, { answers: { fullName: "", remarks: "Zachowaj" }, page: fromTheFirst });
    expect([page.status, page.$(".error-summary li").length]).toEqual([422, 1]);
    expect(gone(page)).toContain("Zachowaj");
    expect(sentBy(page).get("_version")).toBe("2");
  });

  it("is taken at once where it asks the same", async () => {
    const same = await publishedAnew("anew-same", asked, () => ({
      title: { pl: "Inny tytuł", en: "Other", uk: "Інша" },
    }));
    expect((await press(same, { page: fromTheFirst })).status).toBe(303);
  });

  it.each(["0", "999", "-1", "1.5", "x"])("looks at no version %s", async (_version) => {
    const form = await publishedAnew(`anew-odd${_version.replaceAll(/\W/g, "-")}`, asked, withoutRemarks);
    const page = await press(form, { page: { _version } });
    expect(page.$("[data-changed]")).toHaveLength(0);
  });
});
