import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../domain/answers.ts";
import { askedFor } from "../../domain/conditions.ts";
import type { Condition } from "../../schemas/condition.ts";
import type { Field } from "../../schemas/field.ts";
import { aField, aGroup, everyField } from "../support/fields.ts";

const kind = aField("choice");
const when = (...showWhen: Condition): Field => aField("text", { name: "reason", required: true, showWhen });

const hiddenWith = (field: Field, raw: Record<string, unknown>) =>
  [...askedFor([...everyField, field], raw).hidden].includes(field.name);

describe("a field is asked for when its condition holds", () => {
  it.each<[Condition[number], Record<string, unknown>, boolean]>([
    [{ field: "choice", is: ["ngo"] }, { choice: "ngo" }, true],
    [{ field: "choice", is: ["ngo"] }, { choice: "resident" }, false],
    [{ field: "choice", is: ["ngo"] }, {}, false],
    [{ field: "choice", isNot: ["ngo"] }, { choice: "resident" }, true],
    [{ field: "choice", isNot: ["ngo"] }, {}, false],
    [{ field: "choices", is: ["noon"] }, { choices: ["morning", "noon"] }, true],
    [{ field: "choices", isNot: ["noon"] }, { choices: ["morning", "noon"] }, false],
    [{ field: "checkbox", is: ["true"] }, { checkbox: "on" }, true],
    [{ field: "checkbox", is: ["true"] }, { checkbox: true }, true],
    [{ field: "checkbox", is: ["true"] }, { checkbox: false }, false],
    [{ field: "money", atLeast: 1000.5 }, { money: "1 000,50" }, true],
    [{ field: "money", atLeast: 1000.5 }, { money: "1000,49" }, false],
    [{ field: "number", atLeast: 2, atMost: 3 }, { number: 3 }, true],
    [{ field: "number", atMost: 3 }, { number: "4" }, false],
    [{ field: "number", atMost: 3 }, { number: "three" }, false],
    [{ field: "text", answered: true }, { text: " " }, false],
    [{ field: "text", answered: false }, { text: " " }, true],
    [
      {
        any: [
          { field: "choice", is: ["ngo"] },
          { field: "text", answered: true },
        ],
      },
      { text: "x" },
      true,
    ],
  ])("%j with %j: %s", (clause, raw, asked) => {
    expect(hiddenWith(when(clause), raw)).toBe(!asked);
  });

  it("only if all of its clauses do", () => {
    const both = when({ field: "choice", is: ["ngo"] }, { field: "number", atLeast: 2 });

    expect(hiddenWith(both, { choice: "ngo", number: 2 })).toBe(false);
    expect(hiddenWith(both, { choice: "ngo", number: 1 })).toBe(true);
  });
});

describe("what is not asked for", () => {
  const reason = when({ field: "choice", is: ["ngo"] });

  it("is neither required nor kept, and never a fault", () => {
    const sent = { choice: "resident", reason: { not: "text" } };

    expect(checkAnswers([kind, reason], sent)).toEqual({ answers: { choice: "resident" }, faults: [] });
    expect(checkAnswers([kind, reason], { choice: "ngo" }).faults).toEqual([{ field: "reason", code: "required" }]);
  });

  it("counts as unanswered for what depends on it", () => {
    const further = aField("phone", { showWhen: [{ field: "reason", answered: true }] });
    const sent = { choice: "resident", reason: "x", phone: "600700800" };

    expect(checkAnswers([kind, reason, further], sent).answers).toEqual({ choice: "resident" });
  });

  it("may be one field of some rows, by the answers of the same row", () => {
    const group = aGroup({
      fields: [aField("choice"), aField("text", { required: true, showWhen: [{ field: "choice", is: ["ngo"] }] })],
    });
    const rows = [{ choice: "ngo", text: "a" }, { choice: "resident", text: "b" }, { choice: "ngo" }];

    const { answers, faults } = checkAnswers([group], { rows });

    expect(answers).toEqual({ rows: [rows[0], { choice: "resident" }, { choice: "ngo" }] });
    expect(faults).toEqual([{ field: "rows[2].text", code: "required" }]);
  });

  it("may be a whole group, by an answer before it", () => {
    const group = aGroup({ required: true, showWhen: [{ field: "choice", is: ["ngo"] }] });

    expect(checkAnswers([kind, group], { choice: "resident", rows: [{}] }).faults).toEqual([]);
    expect(checkAnswers([kind, group], { choice: "ngo" }).faults).toEqual([{ field: "rows", code: "required" }]);
  });
});

it("asks for the same again when only what was asked for is sent", () => {
  const fields: Field[] = [
    ...everyField,
    when({ field: "choice", is: ["ngo"] }, { field: "text", answered: true }),
    aField("email", { name: "other", showWhen: [{ field: "reason", answered: false }] }),
  ];
  const answer = fc.option(fc.constantFrom("ngo", "resident", "x", "", "12", ["morning"], true), { nil: undefined });
  const raw = fc.record({ choice: answer, text: answer, reason: answer, other: answer, number: answer });

  fc.assert(
    fc.property(raw, (typed) => {
      const once = askedFor(fields, typed);
      const again = askedFor(fields, once.answers);

      expect(again.answers).toEqual(once.answers);
      expect(again.hidden).toEqual(once.hidden);
    }),
  );
});
