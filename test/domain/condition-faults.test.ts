import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { conditionFaults } from "../../domain/condition-faults.ts";
import { faultText } from "../../domain/form-fault.ts";
import { sectionFaults } from "../../domain/section-faults.ts";
import type { Condition } from "../../schemas/condition.ts";
import { Field, Section } from "../../schemas/field.ts";

const label = { pl: "Pole" };
const option = (value: string) => ({ value, label });
const choice = { type: "choice", name: "who", label, options: ["ngo", "group", "parish"].map(option), example: "ngo" };
const several = { type: "choices", name: "needs", label, options: ["loop", "sign"].map(option), example: [] };
const number = { type: "number", name: "seats", label, min: 1, max: 10, example: 1 };
const box = { type: "checkbox", name: "patron", label, example: true };
const text = { type: "text", name: "asked", label, maxLength: 10, example: "a" };

const fields = (...all: object[]) => all.map((field) => z.parse(Field, field));
const sections = (...all: object[]) => all.map((section) => z.parse(Section, section));
const found = (all: Field[], some: Section[] = []) => {
  const { faults, warnings } = conditionFaults({ fields: all, sections: some });
  return { faults: faults.map(faultText), warnings: warnings.map(faultText) };
};

/** What is said of a text that is asked for under a condition, after one field of each kind. */
const saidOf = (showWhen: Condition, changes: object = {}) =>
  found(fields({ ...choice, ...changes }, several, { ...number, ...changes }, box, { ...text, showWhen }));

describe("a condition", () => {
  it.each<[string, Condition]>([
    ["a choice among others", [{ field: "who", is: ["ngo", "group"] }]],
    ["all but one of several", [{ field: "needs", isNot: ["loop"] }]],
    ["a number in bounds", [{ field: "seats", atLeast: 2, atMost: 5 }]],
    ["a box", [{ field: "patron", is: ["true"] }]],
    [
      "alternatives",
      [
        {
          any: [
            { field: "patron", answered: true },
            { field: "who", is: ["ngo"] },
          ],
        },
      ],
    ],
    [
      "several at once",
      [
        { field: "patron", answered: false },
        { field: "seats", atMost: 3 },
      ],
    ],
  ])("that may hold and may not is nobody's fault: %s", (_, condition) => {
    expect(saidOf(condition)).toEqual({ faults: [], warnings: [] });
  });

  it.each<[string, Condition, string]>([
    ["no field", [{ field: "nobody", is: ["a"] }], "asks about nobody, and there is no such field before it"],
    ["itself", [{ field: "asked", answered: true }], "asks about itself"],
    ["no option", [{ field: "who", is: ["firm"] }], 'who does not offer "firm"'],
    ["a box that is false", [{ field: "patron", is: ["false"] }], 'patron is "true" or not answered'],
    ["bounds of a choice", [{ field: "who", atMost: 3 }], "who is no number, so it has no bounds"],
    ["words of a number", [{ field: "seats", is: ["many"] }], 'seats is a number, and never "many"'],
    ["bounds the wrong way", [{ field: "seats", atLeast: 5, atMost: 2 }], "nothing is at least 5 and at most 2"],
    ["bounds out of reach", [{ field: "seats", atLeast: 11 }], "seats is always from 1 to 10"],
  ])("that asks about %s is a fault", (_, condition, fault) => {
    expect(saidOf(condition).faults.join()).toContain(fault);
  });

  it.each<[string, Condition]>([
    [
      "two choices at once",
      [
        { field: "who", is: ["ngo"] },
        { field: "who", is: ["group"] },
      ],
    ],
    [
      "a choice that is none",
      [
        { field: "who", is: ["ngo"] },
        { field: "who", answered: false },
      ],
    ],
    [
      "two numbers at once",
      [
        { field: "seats", atMost: 2 },
        { field: "seats", atLeast: 3 },
      ],
    ],
  ])("that can never hold is a fault: %s", (_, condition) => {
    expect(saidOf(condition).faults).toEqual(["the field asked: it can never hold: nobody will be asked for this"]);
  });

  it("may not wait for an answer that is not asked for then", () => {
    const ofParishes = { ...text, name: "diocese", showWhen: [{ field: "who", is: ["parish"] }] };
    const after = (is: string) => ({
      ...text,
      showWhen: [
        { field: "diocese", answered: true },
        { field: "who", is: [is] },
      ],
    });
    expect(found(fields(choice, ofParishes, after("parish"))).faults).toEqual([]);
    expect(found(fields(choice, ofParishes, after("ngo"))).faults).toHaveLength(1);
  });

  it.each<[string, Condition]>([
    ["every option", [{ field: "who", is: ["ngo", "group", "parish"] }]],
    ["every number", [{ field: "seats", atLeast: 1 }]],
    ["an answer that must be given", [{ field: "who", answered: true }]],
  ])("that always holds is said to be of no use: %s", (_, condition) => {
    expect(saidOf(condition, { required: true })).toEqual({
      faults: [],
      warnings: ["the field asked: it always holds: leave it out"],
    });
    expect(saidOf(condition).warnings).toEqual([]);
  });

  it("in a row asks about the row first, then about what comes before the group", () => {
    const inRow = (showWhen: Condition) => ({
      type: "group",
      name: "people",
      label,
      min: 0,
      max: 5,
      rowLabel: label,
      fields: [
        { ...box, name: "child" },
        { ...number, name: "age", showWhen },
      ],
      example: [],
    });
    const of = (showWhen: Condition) => found(fields(choice, inRow(showWhen), text)).faults;
    expect(
      of([
        { field: "child", is: ["true"] },
        { field: "who", is: ["ngo"] },
      ]),
    ).toEqual([]);
    expect(of([{ field: "asked", answered: true }])).toEqual([
      "the field people.age: it asks about asked, which comes later: a condition may ask only about what comes before",
    ]);
    expect(
      of([
        { field: "child", answered: true },
        { field: "child", answered: false },
      ]),
    ).toHaveLength(1);
  });

  it("of a section counts with those of its fields", () => {
    const place = sections({ name: "place", title: label, showWhen: [{ field: "who", is: ["ngo"] }] });
    const inPlace = { ...text, section: "place" };
    expect(found(fields(choice, inPlace), place)).toEqual({ faults: [], warnings: [] });
    // As publication puts them: those of the section first.
    const showWhen = [
      { field: "who", is: ["ngo"] },
      { field: "who", is: ["group"] },
    ];
    expect(found(fields(choice, { ...inPlace, showWhen }), place).faults).toHaveLength(1);
    const late = sections({ name: "place", title: label, showWhen: [{ field: "asked", answered: true }] });
    expect(found(fields(choice, inPlace), late).faults).toEqual(["the section place: it asks about itself"]);
  });
});

describe("sections", () => {
  const two = sections({ name: "place", title: label }, { name: "money", title: label });
  const of = (...all: object[]) => sectionFaults({ fields: fields(...all), sections: two }).map(faultText);

  it("stand over fields that follow one another", () => {
    expect(of({ ...choice, section: "place" }, { ...box, section: "place" }, { ...text, section: "money" })).toEqual(
      [],
    );
  });

  it("are known, not empty, and not torn apart", () => {
    expect(
      of({ ...choice, section: "place" }, box, { ...text, section: "place" }, { ...number, section: "time" }),
    ).toEqual([
      "the field seats: there is no section time",
      "the field asked: the fields of the section place must follow one another",
      "the section money: no field stands in it",
    ]);
  });
});
