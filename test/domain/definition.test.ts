import { expect, it } from "vitest";
import { definitionOf } from "../../domain/definition.ts";
import { aField } from "../support/fields.ts";
import { aCall, aConference } from "../support/forms.ts";

const closesAt = "2027-03-05T14:00:00.000Z";
const told = (form: Parameters<typeof definitionOf>[0], language: "pl" | "en" = "pl") =>
  JSON.stringify(definitionOf(form, { closesAt }, language));

it("a definition in a page names nobody who works with the form, and holds no help, example or other language", () => {
  const call = aCall();
  const text = told(call);
  for (const { name, email } of [call.coordinator, ...call.officials]) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(email);
  }
  expect(text).not.toMatch(/"(help|example|en|uk|origins)":/);
});

it("a definition tells the deadline as it is now, and the version that is answered", () => {
  const form = aConference();
  expect(definitionOf(form, { closesAt }, "uk")).toMatchObject({
    id: form.id,
    version: form.version,
    language: "uk",
    closesAt,
  });
});

it("a reason for refusing is told in the language of the page, in Polish where there is none", () => {
  const asking = (notEligible: object) => {
    const choice = aField("choice", { eligible: ["ngo"], notEligible });
    return { ...aConference(), fields: [choice] };
  };
  const translated = asking({ pl: "Tylko organizacje.", en: "Bodies only." });
  expect(told(translated)).toContain("Tylko organizacje.");
  expect(told(translated, "en")).toContain("Bodies only.");
  expect(told(asking({ pl: "Tylko my." }), "en")).toContain("Tylko my.");
});

it("a definition says which answers stay off the device, and what a budget adds up to", () => {
  const special = { ...aConference(), fields: [aField("text", { special: true })] };
  expect(told(special)).toContain('"special":true');
  expect(definitionOf(aCall(), { closesAt }, "pl").budget).toMatchObject({ rows: "budget", amount: "amount" });
  expect(definitionOf(aConference(), { closesAt }, "pl")).not.toHaveProperty("budget");
});
