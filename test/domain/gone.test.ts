import { describe, expect, it } from "vitest";
import { faultsBesideGone, goneFrom } from "../../domain/gone.ts";
import type { Field, SimpleField } from "../../schemas/field.ts";

const offering = (...values: string[]) => values.map((value) => ({ value, label: { pl: value } }));

const meals = (required: boolean, ...values: string[]): SimpleField => ({
  name: "meals",
  type: "choices",
  label: { pl: "Posiłki" },
  required,
  options: offering(...values),
  example: ["tea"],
});
const people = (column: SimpleField): Field => ({
  name: "people",
  type: "group",
  label: { pl: "Osoby" },
  rowLabel: { pl: "Osoba" },
  required: false,
  min: 0,
  max: 3,
  fields: [column],
  example: [{ meals: ["tea"] }],
});

describe("an option that is gone in a row of a group", () => {
  const then = [people(meals(false, "tea", "soup"))];
  const raw = { people: [{ meals: ["tea"] }, { meals: ["soup"] }] };
  const faults = [{ field: "people[1].meals", code: "option" as const }];

  it("is told by its group, and is no mistake of the row", () => {
    const today = [people(meals(false, "tea"))];
    expect(goneFrom(then, today, raw).map(({ name }) => name)).toEqual(["people"]);
    expect(faultsBesideGone(faults, then, today, raw)).toEqual([]);
  });

  it("leaves a question that needs an answer without one", () => {
    const today = [people(meals(true, "tea"))];
    expect(faultsBesideGone(faults, then, today, raw)).toEqual([{ field: "people[1].meals", code: "required" }]);
  });

  it("takes nothing from what was offered in neither version, or is wrong otherwise", () => {
    const today = [people(meals(false, "tea"))];
    const odd = { people: [{ meals: ["tea"] }, { meals: ["cake"] }] };
    const others = [
      { field: "fullName", code: "required" as const },
      { field: "people", code: "option" as const },
    ];
    expect(faultsBesideGone([...others, ...faults], then, today, odd)).toEqual([...others, ...faults]);
  });
});

describe("a text that has become a choice", () => {
  it("is told, and what it said is no mistake", () => {
    const then: Field[] = [
      { name: "meals", type: "text", label: { pl: "Posiłki" }, required: false, maxLength: 9, example: "x" },
    ];
    const today: Field[] = [meals(false, "tea")];
    const raw = { meals: "zupa" };
    expect(goneFrom(then, today, raw)).toEqual(then);
    expect(faultsBesideGone([{ field: "meals", code: "option" }], then, today, raw)).toEqual([]);
  });
});
