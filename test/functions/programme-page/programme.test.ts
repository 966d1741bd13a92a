import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { type ProgrammeSummary, PublicProgramme } from "../../../schemas/public-programme.ts";
import { Voivodeship } from "../../../schemas/values.ts";
import { publications } from "../../support/forms.ts";
import { tagsOf, textOf } from "../pages/html.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

/** Sets figures of a conference as they stand after some time. */
const change = (form: string, changes: Record<string, unknown>) => ({
  update: keys.counter(form),
  expression: `SET ${Object.keys(changes)
    .map((name) => `#${name} = :${name}`)
    .join(", ")}`,
  condition: {
    expression: "attribute_exists(pk)",
    names: Object.fromEntries(Object.keys(changes).map((name) => [`#${name}`, name])),
    values: Object.fromEntries(Object.entries(changes).map(([name, value]) => [`:${name}`, value])),
  },
});

describe("the landing page of a programme", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
    const { handler } = await import("../../../functions/publish-forms/index.ts");
    await handler();
    await transact(tableName, [
      change("mms-zory", { free: 0, waitlisted: 3, lastNumber: 3 }),
      change("mms-lapy", { free: 20 }),
      change("mms-leszno", { cancelled: true, free: 160 }),
      change("mms-malbork", { closesAt: new Date().toISOString() }),
    ]);
  });
  afterAll(() => database.close());

  const visit = async (query: Record<string, string> = {}, headers: Record<string, string> = {}, id = "mms") => {
    const { handler } = await import("../../../functions/programme-page/index.ts");
    return go(handler, { path: `/programmes/${id}`, parameters: { programmeId: id }, query, headers });
  };
  const page = async (query: Record<string, string>) => {
    const response = await visit(query, { accept: "text/html" });
    expect([response.statusCode, response.headers?.["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    return response.body ?? "";
  };
  const formsOn = (html: string) =>
    tagsOf(html).flatMap(({ attributes: { href = "" } }) => /^\/forms\/([^/]+)\/page/.exec(href)?.[1] ?? []);

  it("tells programs everything, with figures that leave out what is cancelled", async () => {
    const { body = "", headers } = await visit({ lang: "en" });
    expect(headers?.["content-type"]).toBe("application/json; charset=utf-8");
    const programme = z.parse(PublicProgramme, JSON.parse(body));
    expect(programme.title).toBe("The Power of Small Communities");
    expect(programme.conferences.map(({ region }) => region)).toEqual(Voivodeship.options);
    const held = programme.conferences.filter(({ id }) => id !== "mms-leszno");
    expect(programme.figures).toEqual({
      conferences: 15,
      capacity: held.reduce((sum, { seats }) => sum + seats.capacity, 0),
      taken: 150 + 100,
      waitlist: 3,
    });
    expect(Object.fromEntries(programme.conferences.map(({ id, state }) => [id, state]))).toMatchObject({
      "mms-zory": "full",
      "mms-lapy": "open",
      "mms-leszno": "cancelled",
      "mms-malbork": "closed",
      ozimek: "open",
    });
  });

  it("lists all conferences by region until one is chosen", async () => {
    const html = await page({ lang: "pl" });
    expect(formsOn(html)).toHaveLength(16);
    expect(formsOn(html)[0]).toBe("mms-krzyzowa");
    const text = textOf(html);
    expect(text).toContain("Konferencje 15 ");
    expect(text).toContain("Zajęte miejsca 250 ");
    expect(text).toContain("20_wolnych miejsc (na_120)");
    expect(text).toContain("brak wolnych miejsc – lista rezerwowa; na liście rezerwowej: 3_osoby");
    expect(text).toContain("Zapisy zakończone");
    expect(text).toContain("Konferencja odwołana");
  });

  it("finds the conference of a voivodeship by a form that needs no script", async () => {
    const all = await page({ lang: "uk" });
    const form = tagsOf(all).find(({ tag }) => tag === "form")?.attributes;
    expect(form).toMatchObject({ method: "get", action: "/programmes/mms" });
    expect(all).not.toContain("<script");
    const options = tagsOf(all).filter(({ tag }) => tag === "option");
    expect(options.map(({ attributes }) => attributes["value"])).toEqual(["", ...Voivodeship.options]);

    const found = await page({ lang: "uk", region: "opolskie" });
    expect(formsOn(found)).toEqual(["ozimek"]);
    expect(textOf(found)).toContain("Опольське воєводство");
    const chosen = tagsOf(found).filter(({ attributes }) => "selected" in attributes);
    expect(chosen.map(({ attributes }) => attributes["value"])).toEqual(["opolskie"]);
    expect(found).toContain('href="/programmes/mms?lang=pl&amp;region=opolskie"');
  });

  it("takes no choice, or one that makes no sense, for all", async () => {
    expect(formsOn(await page({ region: "" }))).toHaveLength(16);
    expect(formsOn(await page({ region: "mars" }))).toHaveLength(16);
  });

  it("is not there for what is no programme", async () => {
    for (const id of ["krakow", "nothing", "A B"]) expect((await visit({}, {}, id)).statusCode, id).toBe(404);
  });

  it("is in the list of programmes, and its conferences in the list of forms", async () => {
    const { handler: showProgrammes } = await import("../../../functions/programme-page/index.ts");
    const list = await go(showProgrammes, { path: "/programmes", query: { lang: "en" } });
    const programmes: ProgrammeSummary[] = JSON.parse(list.body ?? "");
    expect(programmes).toEqual([
      { id: "mms", title: "The Power of Small Communities", conferences: expect.any(Array) },
    ]);
    const { handler } = await import("../../../functions/list-forms/index.ts");
    const { body = "" } = await go(handler, { path: "/forms", query: { lang: "pl" } });
    const forms: Record<string, unknown>[] = JSON.parse(body);
    expect(forms).toHaveLength(publications().length);
    expect(programmes[0]?.conferences).toHaveLength(16);
    expect(forms.map(({ id }) => id)).toEqual(expect.arrayContaining(programmes[0]?.conferences ?? []));
    expect(forms.find(({ id }) => id === "krakow")).toEqual({
      id: "krakow",
      kind: "conference",
      title: "Wspólnie dla Krakowa",
      state: "open",
      opensAt: expect.any(String),
      closesAt: expect.any(String),
    });
  });
});
