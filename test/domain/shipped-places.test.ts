import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Lookups } from "../../domain/answer-value.ts";
import { communeAnswer } from "../../domain/commune-answer.ts";
import { communesOf, registerOf } from "../../domain/communes.ts";
import { formsIn, publishAll } from "../../domain/publish-all.ts";
import { publish } from "../../domain/publish.ts";
import { sources } from "../../functions/publish-forms/sources.ts";
import { publishedAt } from "../support/forms.ts";

const register = registerOf(communesOf(readFileSync("functions/shared/places/communes.csv", "utf8")));
const lookups: Lookups = { commune: (field, text) => communeAnswer(register, field, text) };

const call = () => {
  const source = formsIn(sources).find(({ id }) => id === "mms-inicjatywy");
  if (!source) throw new Error("no call");
  return source;
};
const withExample = (example: string) => ({
  ...call(),
  fields: call().fields.map((field) => (field.type === "commune" ? { ...field, example } : field)),
});

describe("the shipped forms", () => {
  it("name communes in their examples that are in the register and may apply", () => {
    expect(() => publishAll(sources, publishedAt, { lookups })).not.toThrow();
  });

  it("ask for a town with its commune where the programme is for small towns, and for an address with its postcode", () => {
    const typesOf = (id: string) =>
      formsIn(sources)
        .find((form) => form.id === id)
        ?.fields.map(({ type }) => type);
    expect(typesOf("mms-inicjatywy")?.slice(0, 2)).toEqual(["text", "commune"]);
    expect(typesOf("mms-ozimek") ?? typesOf("mms-zory")).toContain("commune");
    expect(typesOf("piotrkow")).toContain("postcode");
    expect(typesOf("piotrkow-spotkanie")).toContain("organisationNumber");
  });

  it("would not be published with an example from too large a city, from several communes, or from nowhere", () => {
    const publishWith = (example: string) => () => publish(withExample(example), publishedAt, lookups);
    expect(publishWith("Niepołomice")).not.toThrow();
    expect(publishWith("Kraków")).toThrow(
      "the field placeCommune: its example is refused: whoever answers so is not eligible",
    );
    expect(publishWith("Dobra")).toThrow(
      "the field placeCommune: its example is refused: there are several such communes",
    );
    expect(publishWith("Nigdziebądź")).toThrow(
      "the field placeCommune: its example is refused: there is no such commune",
    );
  });
});
