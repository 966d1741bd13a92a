import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAnswers } from "../../domain/answers.ts";
import { askedAgain, withDependants } from "../../domain/standing-answers.ts";
import { Field } from "../../schemas/field.ts";

const label = { pl: "Pole" };
const fields = z.parse(z.array(Field), [
  { type: "text", name: "kind", label, maxLength: 20, example: "group" },
  { type: "money", name: "amount", label, min: 0, max: 100_000, example: 5000 },
  {
    type: "text",
    name: "leader",
    label,
    required: true,
    maxLength: 20,
    example: "Jan",
    showWhen: [{ field: "kind", is: ["group"] }],
  },
  {
    type: "text",
    name: "reason",
    label,
    maxLength: 20,
    example: "bo tak",
    showWhen: [
      {
        any: [
          { field: "amount", atLeast: 5000 },
          { field: "leader", answered: true },
        ],
      },
    ],
  },
  {
    type: "group",
    name: "costs",
    label,
    rowLabel: label,
    min: 0,
    max: 5,
    fields: [
      { type: "text", name: "item", label, maxLength: 20, example: "farba" },
      {
        type: "text",
        name: "member",
        label,
        maxLength: 20,
        example: "Ola",
        showWhen: [{ field: "kind", is: ["group"] }],
      },
    ],
    example: [{ item: "farba" }],
  },
]);
const form = { fields };
const names = (again: readonly string[], standing: Parameters<typeof askedAgain>[2]) =>
  askedAgain(form, again, standing).map(({ name }) => name);

describe("fields that are asked again while other answers stand", () => {
  it("are asked for although what decides it is not asked again", () => {
    const again = askedAgain(form, ["leader"], { kind: "group" });
    expect(checkAnswers(again, { leader: "Ewa" })).toEqual({ answers: { leader: "Ewa" }, faults: [] });
    expect(checkAnswers(again, {}).faults).toEqual([{ field: "leader", code: "required" }]);
  });

  it("are left out where what stands leaves them out", () => {
    expect(names(["leader"], { kind: "organisation" })).toEqual([]);
    expect(names(["leader", "costs"], {})).toEqual(["costs"]);
  });

  it("still depend on what is asked with them", () => {
    const again = askedAgain(form, ["kind", "leader"], { kind: "group" });
    expect(checkAnswers(again, { kind: "organisation", leader: "Ewa" }).answers).toEqual({ kind: "organisation" });
  });

  it("read amounts that stand in PLN, and alternatives one by one", () => {
    expect(names(["reason"], { amount: 500_000 })).toEqual(["reason"]);
    expect(names(["reason"], { amount: 499_999 })).toEqual([]);
    const again = askedAgain(form, ["leader", "reason"], { kind: "group", amount: 100 });
    expect(checkAnswers(again, { leader: "Ewa", reason: "x" }).answers).toEqual({ leader: "Ewa", reason: "x" });
  });

  it("are also those inside a row", () => {
    const inRows = (kind: string) =>
      askedAgain(form, ["costs"], { kind }).flatMap((field) => (field.type === "group" ? field.fields : []));
    expect(inRows("group").map(({ name }) => name)).toEqual(["item", "member"]);
    expect(inRows("organisation").map(({ name }) => name)).toEqual(["item"]);
  });
});

describe("a field that is opened", () => {
  it("opens what is asked for by its answer, and what follows from that", () => {
    expect(withDependants(form, ["kind"])).toEqual(["kind", "leader", "reason"]);
    expect(withDependants(form, ["costs", "amount"])).toEqual(["amount", "reason", "costs"]);
    expect(withDependants(form, ["nothing"])).toEqual([]);
  });
});
