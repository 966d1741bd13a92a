import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAnswers } from "../../domain/answers.ts";
import { communeAnswer } from "../../domain/commune-answer.ts";
import { communesOf, registerOf } from "../../domain/communes.ts";
import { AuthoredFields } from "../../schemas/shorthand.ts";

const register = registerOf(communesOf(readFileSync("functions/shared/places/communes.csv", "utf8")));
const lookups = {
  commune: (field: Parameters<typeof communeAnswer>[1], text: string) => communeAnswer(register, field, text),
};

const expand = (...fields: object[]) => z.parse(AuthoredFields, fields);

describe("a shorthand in the file of an author", () => {
  it("stands for the parts of an address, which browsers can fill in", () => {
    const fields = expand({ type: "address", name: "seat", required: true, section: "applicant" });
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ["seatStreet", "text"],
      ["seatPostcode", "postcode"],
      ["seatTown", "text"],
    ]);
    expect(fields.every(({ required, section }) => required && section === "applicant")).toBe(true);
    expect(fields).toMatchObject([{ autocomplete: "address-line1" }, {}, { autocomplete: "address-level2" }]);
  });

  it("stands for a town and its commune, which may not be too large", () => {
    const notEligible = { pl: "Tylko do 100 000 mieszkańców." };
    const showWhen = [{ field: "kind", is: ["town"] }];
    const fields = expand({ type: "town", name: "place", maxPopulation: 100_000, notEligible, showWhen });
    expect(fields).toMatchObject([
      { name: "place", type: "text", showWhen },
      { name: "placeCommune", type: "commune", maxPopulation: 100_000, notEligible, showWhen },
    ]);
  });

  it("stands for an organisation and its number", () => {
    const help = { pl: "Pełna nazwa." };
    expect(expand({ type: "organisation", name: "organisation", help })).toMatchObject([
      { name: "organisation", type: "text", autocomplete: "organization", help },
      { name: "organisationNumber", type: "organisationNumber" },
    ]);
  });

  it("does not say twice what a part is called", () => {
    const label = { pl: "Miejscowość", en: "Town", uk: "Населений пункт" };
    expect(expand({ type: "town", name: "place", label }).map((field) => field.label)).toEqual([
      { pl: "Miejscowość", en: "Town", uk: "Населений пункт" },
      { pl: "Miejscowość: gmina", en: "Town: commune (gmina)", uk: "Населений пункт: гміна" },
    ]);
  });

  it("says what it is about in the labels of its fields, in every language", () => {
    const label = { pl: "Siedziba", en: "Seat", uk: "Місцезнаходження" };
    expect(expand({ type: "address", name: "seat", label })[1]?.label).toEqual({
      pl: "Siedziba: kod pocztowy",
      en: "Seat: postcode",
      uk: "Місцезнаходження: поштовий індекс",
    });
    expect(expand({ type: "organisation", name: "patron", label: { pl: "Patron" } })[1]?.label).toEqual({
      pl: "Patron: NIP, REGON albo KRS",
      en: "Patron: NIP, REGON or KRS number",
      uk: "Patron: номер NIP, REGON або KRS",
    });
  });

  it("stands among other fields, in the order of the file, and may bring examples of its own", () => {
    const example = { street: "Rynek 1", postcode: "46-040", town: "Ozimek" };
    const email = { type: "email", name: "email", label: { pl: "E-mail" }, example: "a@example.org" };
    const fields = expand(email, { type: "address", name: "home", example }, { ...email, name: "other" });
    expect(fields.map(({ name }) => name)).toEqual(["email", "homeStreet", "homePostcode", "homeTown", "other"]);
    expect(fields.map(({ example }) => example).slice(1, 4)).toEqual(Object.values(example));
  });

  it("is refused where it is wrong, at its place in the file", () => {
    const email = { type: "email", name: "email", label: { pl: "E-mail" }, example: "a@example.org" };
    const { error } = z.safeParse(AuthoredFields, [
      { type: "address", name: "home" },
      email,
      { type: "town", nam: "x" },
    ]);
    expect(error?.issues.map(({ path }) => path[0])).toEqual(expect.arrayContaining([2]));
    expect(error?.issues.every(({ path }) => path[0] === 2)).toBe(true);
  });

  it("has examples that are valid answers, whatever it is asked with", () => {
    const shorthand = fc.record({
      type: fc.constantFrom("address", "town", "organisation"),
      name: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,20}$/),
      required: fc.boolean(),
    });
    fc.assert(
      fc.property(shorthand, fc.option(fc.constant({ pl: "Siedziba" })), (given, label) => {
        const fields = expand({ ...given, ...(label && { label }) });
        const examples = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
        expect(checkAnswers(fields, examples, lookups).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
