import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import krakow from "../../../forms/krakow.json" with { type: "json" };
import piotrkow from "../../../forms/piotrkow.json" with { type: "json" };
import { dueItems } from "../../../functions/shared/table/reads.ts";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { Conference, FormVersion } from "../../../schemas/form.ts";
import type { PublicationOutcome } from "../../../schemas/publication.ts";
import { parseItem, readForm } from "../../../functions/shared/records.ts";
import { aLinkTo, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

type Source = typeof krakow;

/** The conference of Kraków under another name, open for a while, with one counter. */
const aSource = (id: string, changes: object = {}): Source => ({ ...krakow, id, shards: 1, ...changes });

const fieldsWith = (name: string, changes: object): object[] =>
  krakow.fields.map((field) => (field.name === name ? { ...field, ...changes } : field));

const renamed = { label: { pl: "Jak się Państwo nazywają?", en: "What is your name?", uk: "Як Вас звати?" } };

describe("versions of a form", () => {
  let database: Database;
  let publish: (...sources: object[]) => Promise<PublicationOutcome[]>;
  const current = async (id: string): Promise<Conference> => {
    const item = (await stored(keys.forms.pk)).find((one) => one["id"] === id);
    return parseItem(Conference, item ?? {});
  };
  beforeAll(async () => {
    database = await openTable();
    const { handler } = await import("../../../functions/publish-forms/index.ts");
    publish = async (...sources) => (await handler({ sources })).outcomes;
  });
  afterAll(() => database.close());

  it("count up where the source has changed, and stay where it has not", async () => {
    const id = "versions-counted";
    expect(await publish(aSource(id))).toEqual([{ id, outcome: "published", version: 1 }]);
    expect(await publish(aSource(id))).toEqual([{ id, outcome: "unchanged", version: 1 }]);
    const changed = aSource(id, { fields: fieldsWith("fullName", renamed) });
    expect(await publish(changed)).toEqual([{ id, outcome: "published", version: 2 }]);
    expect(await publish(changed)).toEqual([{ id, outcome: "unchanged", version: 2 }]);

    const versions = await stored(keys.formVersion(id, 1).pk, prefix.version);
    expect(versions.map(({ sk }) => sk)).toEqual(["VERSION#0001", "VERSION#0002"]);
    const labels = versions.map((item) => parseItem(FormVersion, item).form.fields[0]?.label.en);
    expect(labels).toEqual(["Full name", "What is your name?"]);
    const { version, fields } = await current(id);
    expect([version, fields[0]?.label]).toEqual([2, renamed.label]);
    const records = await stored(keys.formAudit(id, "", "").pk, prefix.audit);
    expect(records).toMatchObject([{ action: "formPublished", detail: "version 2", actor: "system" }]);
  });

  it("leave seats, dates and what is due as they were, and keep what a clerk has changed", async () => {
    const id = "versions-kept";
    await publish(aSource(id));
    const place = { name: "Inna sala", address: "ul. Nowa 1, Kraków" };
    await transact(tableName, [
      {
        update: keys.form(id),
        expression: "SET #place = :place, #sequence = :one",
        condition: {
          expression: "attribute_exists(pk)",
          names: { "#place": "place", "#sequence": "sequence" },
          values: { ":place": place, ":one": 1 },
        },
      },
    ]);
    const [counter, due] = [
      await stored(keys.counter(id).pk, prefix.counter),
      await stored(keys.counter(id).pk, prefix.due),
    ];
    expect(await publish(aSource(id, { title: { pl: "Inny tytuł" } }))).toMatchObject([{ version: 2 }]);
    expect(await current(id)).toMatchObject({ title: { pl: "Inny tytuł" }, place, sequence: 1 });
    expect(await stored(keys.counter(id).pk, prefix.counter)).toEqual(counter);
    expect(await stored(keys.counter(id).pk, prefix.due)).toEqual(due);
  });

  it("are refused where something that is counted or due would change, and say who changes it", async () => {
    const id = "versions-refused";
    await publish(aSource(id));
    const [outcome] = await publish(aSource(id, { capacity: 5, closesAt: "today+1T12:00", title: { pl: "Inny" } }));
    expect(outcome).toMatchObject({ id, outcome: "refused" });
    const reasons = outcome?.outcome === "refused" ? outcome.reasons : [];
    expect(reasons.toSorted()).toEqual([
      "capacity cannot be changed once a form is published: a clerk changes it on the page of the event, where everybody concerned is told",
      "closesAt cannot be changed once a form is published: a clerk changes it on the page of the event",
    ]);
    expect(await current(id)).toMatchObject({ version: 1, capacity: krakow.capacity });
  });

  it("refuse another text under the version of a consent that people have given", async () => {
    const id = "versions-consent";
    await publish(aSource(id));
    const [first, ...others] = krakow.consents;
    const consents = (version: string) => [
      { ...first, version, text: { pl: "Zgadzam się na coś innego." } },
      ...others,
    ];
    expect(await publish(aSource(id, { consents: consents("1") }))).toMatchObject([{ outcome: "refused" }]);
    expect(await publish(aSource(id, { consents: consents("2") }))).toMatchObject([{ version: 2 }]);
  });

  it("warn of an option that comes back with another meaning, however many versions ago it was there", async () => {
    const id = "versions-meaning";
    const travel = (...options: [string, string][]) => ({
      fields: [
        ...krakow.fields,
        {
          type: "choice",
          name: "travel",
          label: { pl: "Dojazd" },
          options: [["train", "pociągiem"], ...options].map(([value, pl]) => ({ value, label: { pl } })),
          example: "train",
        },
      ],
    });
    await publish(aSource(id, travel(["own", "samochodem"])));
    await publish(aSource(id, travel()));
    const [outcome] = await publish(aSource(id, travel(["own", "rowerem"])));
    expect(outcome).toEqual({
      id,
      outcome: "published",
      version: 3,
      warnings: ['the option own of travel was "samochodem" in an earlier version: give what is new another value'],
    });
  });

  it("follow one another when several are published at the same moment: none is lost, none has two contents", async () => {
    const id = "versions-raced";
    await publish(aSource(id));
    const titles = ["A", "B", "C"].map((letter) => `Tytuł ${letter}`);
    const outcomes = (await Promise.all(titles.map((pl) => publish(aSource(id, { title: { pl } }))))).flat();
    const numbers = outcomes.map((one) => (one.outcome === "published" ? one.version : undefined));
    expect(numbers.toSorted()).toEqual([2, 3, 4]);
    const versions = await stored(keys.formVersion(id, 1).pk, prefix.version);
    expect(versions).toHaveLength(4);
    for (const [index, pl] of titles.entries()) {
      const version = versions.find(({ sk }) => sk === keys.formVersion(id, numbers[index] ?? 0).sk);
      expect(version).toMatchObject({ form: { title: { pl } } });
    }
    const newest = await current(id);
    expect(versions[3]).toMatchObject({ form: { title: newest.title, version: newest.version } });
  });

  it("are one when the same is published twice at the same moment", async () => {
    const id = "versions-twice";
    const outcomes = (await Promise.all([publish(aSource(id)), publish(aSource(id))])).flat();
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["published", "unchanged"]);
    expect(await stored(keys.formVersion(id, 1).pk, prefix.version)).toHaveLength(1);
  });

  it("are logged with the paths of what is not translated, and with nothing that it says", async () => {
    const id = "versions-untranslated";
    using printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await publish(aSource(id, { title: { pl: "Tajny tytuł", en: "" } }));
    const lines = printed.mock.calls.map(([line]) => String(line));
    const said = lines.find((line) => line.includes("not translated"));
    expect(JSON.parse(said ?? "{}")).toMatchObject({ formId: id, count: 2, paths: ["title.en", "title.uk"] });
    expect(lines.join()).not.toContain("Tajny");
  });

  it("write to clerks who have joined, and to no others", async () => {
    const id = "versions-clerks";
    await publish(aSource(id));
    const joined = { id: "clerk-3", name: "Maria Nowak", email: "maria.nowak@krakow.example", language: "pl" };
    await publish(aSource(id, { clerks: [...krakow.clerks, joined] }));
    const letters = await stored(keys.formLetter(id, "").pk, prefix.letter);
    expect(letters.map(({ to, sk }) => [to, sk]).slice(-1)).toEqual([
      [joined.email, "LETTER#organiserLink#clerk-3#published-2"],
    ]);
    expect(letters).toHaveLength(krakow.clerks.length + 1);
  });

  it("have answers to a first special field erased in time", async () => {
    const id = "versions-special";
    const ordinary = krakow.fields.filter((field) => !("special" in field && field.special));
    await publish(aSource(id, { fields: ordinary }));
    const names = async () => {
      const due = await Array.fromAsync(dueItems(tableName, inDays(1000)));
      return due.filter(({ formId }) => formId === id).map(({ sk }) => sk);
    };
    expect(await names()).not.toContain("DUE#needs");
    await publish(aSource(id));
    expect(await names()).toContain("DUE#needs");
  });

  describe("seen by whoever answered them", () => {
    const id = "versions-seen";
    const before = { pl: "Nazwa organizacji", en: "Name of the organisation" };
    let key: string;
    let organiser: string;
    const page = async (door: string, path: string, parameters: Record<string, string>) => {
      const { handler } = await import(`../../../functions/${door}/index.ts`);
      return go(handler, { method: "GET", path, parameters });
    };
    beforeAll(async () => {
      const extra = { type: "choice", name: "travel", label: { pl: "Dojazd" }, example: "train" };
      const options = [
        { value: "train", label: { pl: "pociągiem" } },
        { value: "bike", label: { pl: "rowerem" } },
      ];
      const first = [...fieldsWith("organisation", { label: before }), { ...extra, options }];
      await publish(aSource(id, { opensAt: "today-4T08:00", fields: first }));
      const form = await readForm(tableName, id, { fresh: true });
      if (form?.kind !== "conference") throw new Error("not published");
      const old = await signedUp(form, { answers: { travel: "bike", organisation: "Stara Fundacja" } });
      // The second version asks for something else, and calls the rest by another name.
      const meal = { type: "text", name: "meal", label: { pl: "Posiłek" }, maxLength: 50, example: "zupa" };
      const second = [...fieldsWith("organisation", { label: { pl: "Skąd Państwo są?" } }), meal];
      expect(await publish(aSource(id, { opensAt: "today-4T08:00", fields: second }))).toMatchObject([{ version: 2 }]);
      const next = await readForm(tableName, id, { fresh: true });
      await signedUp(next?.kind === "conference" ? next : form, {
        answers: { organisation: "Nowa Fundacja", meal: "kasza" },
      });
      key = await aLinkTo("manage", form, { submissionId: old.id });
      organiser = await aLinkTo("organise", form, { assigneeId: "clerk-1" });
    });

    it("on their own page and in their own form, under the labels that they answered", async () => {
      const own = await page("manage-page", `/manage/${key}`, { key });
      const text = load(own.body ?? "")(".wspolnie").text();
      expect(text).toContain("Nazwa organizacji");
      expect(text).toContain("rowerem");
      expect(text).not.toContain("Skąd Państwo są?");
      const edit = load((await page("edit-page", `/manage/${key}/edit`, { key })).body ?? "");
      expect(edit("[name=travel]").length).toBeGreaterThan(0);
      expect(edit("[name=meal]")).toHaveLength(0);
    });

    it("in a file for the clerk, with columns for everything that any version asked", async () => {
      const file = await page("organiser-export", `/organise/${organiser}/list.csv`, { key: organiser });
      const [header = "", ...rows] = Buffer.from(file.body ?? "", file.isBase64Encoded ? "base64" : "utf8")
        .toString("utf8")
        .trim()
        .split("\r\n");
      expect(header.indexOf("Posiłek")).toBeGreaterThan(0);
      expect(header.indexOf("Dojazd")).toBeGreaterThan(header.indexOf("Posiłek"));
      expect(rows.find((row) => row.includes("Stara Fundacja"))).toContain("rowerem");
      expect(rows.find((row) => row.includes("Nowa Fundacja"))).toContain("kasza");
    });
  });

  describe("of a call, seen by the applicant and the coordinator", () => {
    const id = "versions-call";
    const titled = (pl: string) =>
      piotrkow.fields.map((field) => (field.name === "projectTitle" ? { ...field, label: { pl } } : field));
    const source = (pl: string) => ({ ...piotrkow, id, opensAt: "today-40T08:00", fields: titled(pl) });

    it("keep the labels that were answered", async () => {
      await publish(source("Tytuł z pierwszej wersji"));
      const form = await readForm(tableName, id, { fresh: true });
      if (form?.kind !== "grantCall") throw new Error("not published");
      const { statusCode, body } = await postTo(form);
      expect(statusCode, body).toBe(201);
      const submission: { id: string } = JSON.parse(body ?? "");
      expect(await publish(source("Tytuł z drugiej wersji"))).toMatchObject([{ version: 2 }]);
      await readForm(tableName, id, { fresh: true });

      const key = await aLinkTo("manage", form, { submissionId: submission.id });
      const { handler: ownPage } = await import("../../../functions/application-page/index.ts");
      const own = await go(ownPage, { method: "GET", path: `/manage/${key}/application`, parameters: { key } });
      const coordinate = await aLinkTo("coordinate", form, { assigneeId: form.coordinator.id });
      const { handler: callPage } = await import("../../../functions/call-page/index.ts");
      const seen = await go(callPage, {
        method: "GET",
        path: `/coordinate/${coordinate}/applications/${submission.id}`,
        parameters: { key: coordinate, submissionId: submission.id },
      });
      for (const { statusCode: status, body: html } of [own, seen]) {
        expect(status).toBe(200);
        expect(html).toContain("Tytuł z pierwszej wersji");
        expect(html).not.toContain("Tytuł z drugiej wersji");
      }
    });
  });
});
