import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { checkAnswers } from "../../domain/answers.ts";
import { askedFor } from "../../domain/conditions.ts";
import { checkApplication } from "../../domain/grant-rules.ts";
import { grantFields, informalGroup } from "../../domain/grants/field-names.ts";
import type { Field } from "../../schemas/field.ts";
import { Answers } from "../../schemas/submission.ts";
import { aGroup, everyField } from "../support/fields.ts";
import { aCall, aConference } from "../support/forms.ts";
import { exampleRequest } from "../support/requests.ts";

const call = aCall();
const forms: [string, Field[]][] = [
  ["the shipped conference", aConference().fields],
  ["the shipped call", call.fields],
  ["a form of every field", [...everyField, aGroup({ min: 0, fields: everyField.slice(0, 10) })]],
];

const anyName = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "hasOwnProperty"),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "binary", minLength: 61, maxLength: 80 }),
);
const anyValue = fc.oneof(
  fc.constantFrom("", " ", null, [], {}, [{}], true, 0, -1, 1e21, "1e3", "\ud800", "\u0000", "=1+1", "<b>"),
  fc.string({ unit: "binary" }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** JSON as it comes from outside: mostly under names that the form knows, with its examples in between. */
function anyAnswers(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const known = fields.map((field) => {
    const rows = field.type === "group" ? fc.array(anyAnswers(field.fields), { maxLength: 5 }) : anyValue;
    return fc.tuple(fc.constant(field.name), fc.oneof(fc.constant<unknown>(field.example), rows, anyValue));
  });
  const entries = fc.array(fc.oneof(...known, fc.tuple(anyName, anyValue)), { maxLength: 12 });
  return entries.map((pairs) => Object.fromEntries(pairs));
}

describe.each(forms)("whatever is sent to %s", (_, fields) => {
  it("is answered without an exception, and what passes is what the table may keep", () => {
    let passed = 0;
    fc.assert(
      fc.property(anyAnswers(fields), (raw) => {
        const { answers, faults } = checkAnswers(fields, raw);
        checkApplication({ ...call, fields: [...fields] }, answers, faults, "2027-02-05");
        passed += Object.keys(answers).length;
        expect(z.safeParse(Answers, answers).success).toBe(true);
        expect(z.safeParse(Answers, JSON.parse(JSON.stringify(answers))).data).toEqual(answers);
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  it("is echoed by no more than sixty characters of a name", () => {
    fc.assert(
      fc.property(anyAnswers(fields), (raw) => {
        for (const { field } of checkAnswers(fields, raw).faults) {
          const [, , inner = field] = /^(\w+)\[\d+\]\.(.*)$/s.exec(field) ?? [];
          expect(inner.length).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe.each([aConference(), aCall()])("the examples of $id", (form) => {
  const { answers } = exampleRequest(form);
  const asGroup = form.kind === "grantCall" ? { [grantFields.applicantKind]: informalGroup } : {};
  const { hidden } = askedFor(form.fields, answers);
  const required = form.fields.filter(({ name, required }) => required && !hidden.has(name)).map(({ name }) => name);

  it("are accepted as they are", () => {
    expect(checkAnswers(form.fields, answers).faults).toEqual([]);
  });

  it.each(required)("are refused without %s, and for nothing else", (missing) => {
    const rest = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== missing));
    const checked = checkAnswers(form.fields, rest);
    const rules =
      form.kind === "grantCall" ? checkApplication(form, checked.answers, checked.faults, "2027-02-05") : [];
    expect([...checked.faults, ...rules]).toEqual([{ field: missing, code: "required" }]);
  });

  it.each(form.fields.filter((field) => field.type === "group"))("are refused for each hole in $name", (group) => {
    for (const { name } of group.fields.filter((field) => field.required)) {
      const holed = group.example.map((row, index) => (index === 1 ? { ...row, [name]: "" } : row));
      // A group of people is asked for everything that there is to ask.
      const checked = checkAnswers(form.fields, { ...answers, ...asGroup, [group.name]: holed });
      expect([...checked.faults, ...checkApplication(call, checked.answers, checked.faults, "2027-02-05")]).toEqual([
        { field: `${group.name}[1].${name}`, code: "required" },
      ]);
    }
  });

  it("are accepted without any field that is not required", () => {
    const rest = Object.fromEntries(Object.entries(answers).filter(([name]) => required.includes(name)));
    expect(checkAnswers(form.fields, rest).faults).toEqual([]);
  });
});
