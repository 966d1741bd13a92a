import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { readSubmission } from "../../../functions/shared/records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Field } from "../../../schemas/field.ts";
import { aConference, publishedAt } from "../../support/forms.ts";
import { exampleRequest } from "../../support/requests.ts";
import { openingFigures } from "../../../domain/opening-figures.ts";
import { postTo, publishForm, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { aTable } from "../support/grants.ts";

aTable("2027-02-05T10:00:00.000Z");

const reason = { pl: "Tylko miejscowości do 100 000 mieszkańców.", en: "Only up to 100,000 inhabitants." };
const commune: Field = {
  type: "commune",
  name: "placeCommune",
  label: { pl: "Gmina", en: "Commune" },
  required: true,
  maxPopulation: 100_000,
  notEligible: reason,
  example: "Niepołomice",
};

async function aForm(): Promise<Conference> {
  const base = aConference({}, publishedAt);
  const form = { ...base, id: `communes-${randomUUID().slice(0, 8)}`, fields: [...base.fields, commune] };
  await publishForm(form, openingFigures(form).counter);
  return form;
}

const errorsOf = (body = "{}"): unknown => JSON.parse(body).errors;

/** What somebody sends from the page without JavaScript; the same name may come twice. */
async function sendPage(form: Conference, ...communes: string[]) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const { answers, consents } = exampleRequest(form);
  const fields = new URLSearchParams({ _key: randomUUID(), language: "pl" });
  for (const [name, value] of Object.entries(answers)) {
    if (name !== commune.name && name !== "email") for (const one of [value].flat()) fields.append(name, String(one));
  }
  fields.append("email", `${randomUUID()}@example.org`);
  for (const [name, version] of Object.entries(consents)) fields.append(`consents.${name}`, version);
  for (const value of communes) fields.append(commune.name, value);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const path = `/forms/${form.id}/submissions`;
  return go(handler, { method: "POST", path, parameters: { formId: form.id }, headers, body: fields.toString() });
}

/** The commune that a receipt's submission is stored with. */
async function storedCommune({ id }: Conference, body: string): Promise<unknown> {
  const submission = await readSubmission(tableName, id, JSON.parse(body).id);
  return submission?.answers?.[commune.name];
}

describe("a program that answers with a commune", () => {
  it("may give its name or its code; its full name is stored", async () => {
    const form = await aForm();
    for (const given of ["niepołomice", "1219043"]) {
      const { statusCode, body = "" } = await postTo(form, { answers: { placeCommune: given } });
      expect(statusCode).toBe(201);
      expect(await storedCommune(form, body)).toBe("Niepołomice (powiat wielicki, woj. małopolskie)");
    }
  });

  it("is told which communes bear a name that several have", async () => {
    const form = await aForm();
    const { statusCode, body } = await postTo(form, { answers: { placeCommune: "Dobra" } });
    expect(statusCode).toBe(422);
    expect(errorsOf(body)).toMatchObject([
      {
        field: "placeCommune",
        code: "communeUnclear",
        candidates: [
          "Dobra (powiat limanowski, woj. małopolskie)",
          "Dobra (powiat turecki, woj. wielkopolskie)",
          "Dobra (powiat łobeski, woj. zachodniopomorskie)",
        ],
      },
    ]);
  });

  it("is refused with the reason of the form from too large a city, and as unknown from nowhere", async () => {
    const form = await aForm();
    const city = await postTo(form, { answers: { placeCommune: "Kraków" } });
    const nowhere = await postTo(form, { answers: { placeCommune: "Nigdziebądź" } });
    const list = await postTo(form, { answers: { placeCommune: ["Ozimek"] } });
    expect(errorsOf(city.body)).toMatchObject([{ code: "notEligible", message: reason.pl }]);
    expect(errorsOf(nowhere.body)).toMatchObject([{ code: "commune" }]);
    expect(errorsOf(list.body)).toMatchObject([{ code: "wrongType" }]);
  });
});

describe("somebody without JavaScript who types a name that several communes bear", () => {
  it("is offered them to choose from, each with its county and voivodeship, and nothing typed is lost", async () => {
    // given
    const form = await aForm();

    // when
    const { statusCode, body = "" } = await sendPage(form, "Bolesławiec");

    // then
    expect(statusCode).toBe(422);
    const $ = load(body);
    const group = $('fieldset[data-field="placeCommune"]');
    expect(
      group
        .find("input[type=radio]")
        .toArray()
        .map(({ attribs }) => attribs["value"]),
    ).toEqual([
      "Bolesławiec – gmina miejska (powiat bolesławiecki, woj. dolnośląskie)",
      "Bolesławiec – gmina wiejska (powiat bolesławiecki, woj. dolnośląskie)",
      "Bolesławiec (powiat wieruszowski, woj. łódzkie)",
      "",
    ]);
    expect(group.find("legend").text()).toContain("Gmina");
    expect(group.attr("aria-describedby")).toContain("placeCommune-error");
    expect(group.find("input[type=text]").attr("value")).toBe("Bolesławiec");
    expect($('.error-summary a[href="#placeCommune"], a[href="#placeCommune"]').length).toBeGreaterThan(0);
    expect(group.find("#placeCommune").attr("type")).toBe("radio");

    // when
    const chosen = await sendPage(form, "Bolesławiec (powiat wieruszowski, woj. łódzkie)", "Bolesławiec");
    const another = await sendPage(form, "", "Secemin");

    // then
    expect([chosen.statusCode, another.statusCode]).toEqual([303, 303]);
  });

  it("reads at the field, and in the summary, why a city is too large", async () => {
    const form = await aForm();
    const { body = "" } = await sendPage(form, "Kraków");
    const $ = load(body);
    expect($("#placeCommune-error").text()).toContain(reason.pl);
    expect($('a[href="#placeCommune"]').text()).toContain(reason.pl);
    expect($("input#placeCommune").attr("value")).toBe("Kraków");
  });
});
