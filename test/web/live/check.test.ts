import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers, checkConsents } from "../../../domain/answers.ts";
import { type Definition, definitionOf } from "../../../domain/definition.ts";
import { inPageOrder } from "../../../domain/fault-order.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { inLanguage, publicField } from "../../../domain/public-form.ts";
import { fieldErrors } from "../../../functions/shared/http/response.ts";
import { catalogue } from "../../../functions/shared/words/catalogue.ts";
import { nameOfField, rowLabels } from "../../../functions/shared/words/faults/names.ts";
import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { Form } from "../../../schemas/form.ts";
import { Language } from "../../../schemas/values.ts";
import { check } from "../../../web/live/check.ts";
import { aField, aGroup, everyField } from "../../support/fields.ts";
import { aCall, aConference } from "../../support/forms.ts";

const closesAt = "2027-03-05T14:00:00.000Z";
const onlySome = { eligible: ["ngo"], notEligible: { pl: "Tylko organizacje.", uk: "Лише організації." } };
const conditional = [
  ...everyField.map((field) => ({ ...field, required: field.type !== "file" && field.type !== "checkbox" })),
  aField("choice", { name: "kind", ...onlySome }),
  aField("text", { name: "why", required: true, showWhen: [{ field: "kind", is: ["resident"] }] }),
  aField("money", { name: "least", required: true, showWhen: [{ field: "number", atLeast: 10 }] }),
  aGroup({ required: true, showWhen: [{ field: "checkbox", answered: true }] }),
];
const forms: [string, Form][] = [
  ["the shipped conference", aConference()],
  ["the shipped call", aCall()],
  ["a form of every field with conditions", { ...aConference(), fields: conditional }],
];

/** As it comes out of the page. */
const drawn = (form: Form, language: Language): Definition =>
  JSON.parse(JSON.stringify(definitionOf(form, { closesAt }, language)));

const texts = fc.oneof(
  fc.constantFrom("", " ", "a", "12", "0", "5000,50", "5 000", "1e3", "2027-02-30", "2027-03-05", "on", "true", "<b>"),
  fc.constantFrom("600 700 800", "44051401359", "6281955388", "29-145", "29145", "NIP 628", "0000125522", "x\u0000y"),
  fc.string({ maxLength: 30 }),
);

function typedInto(field: SimpleField, name: string): fc.Arbitrary<[string, string][]> {
  const examples = [field.example].flat().filter((one) => one !== null);
  const values = "options" in field ? field.options.map(({ value }) => value) : [];
  const one = fc.oneof(fc.constantFrom("", ...values, ...examples.map(String)), texts);
  return fc.array(one, { maxLength: field.type === "choices" ? 3 : 1 }).map((all) => all.map((value) => [name, value]));
}

function typedIntoAny(field: Field): fc.Arbitrary<[string, string][]> {
  if (field.type !== "group") return typedInto(field, field.name);
  const row = (index: number) =>
    fc
      .tuple(...field.fields.map((inner) => typedInto(inner, `${field.name}[${index}].${inner.name}`)))
      .map((cells) => cells.flat());
  return fc
    .integer({ min: 0, max: field.max + 1 })
    .chain((rows) => fc.tuple(...Array.from({ length: Math.min(rows, 5) }, (_, index) => row(index))))
    .map((rows) => rows.flat());
}

/** A form post of a browser: the controls of the form in its order, those of the page, and a trap. */
const filledIn = ({ fields, consents }: Form): fc.Arbitrary<URLSearchParams> =>
  fc
    .tuple(
      fc.tuple(...fields.map(typedIntoAny)),
      fc.tuple(...consents.map(({ name, version }) => fc.constantFrom([], [[`consents.${name}`, version]]))),
    )
    .map(([answers, agreed]) => {
      const pairs = [["_key", "k"], ["language", "pl"], ["_subject", ""], ...answers.flat(), ...agreed.flat()];
      return new URLSearchParams(pairs.map(([name = "", value = ""]) => [name, value]));
    });

/** What the server says of the same post, but for files and communes, which it alone can look up. */
function saidByServer(form: Form, typed: URLSearchParams, language: Language) {
  const { answers, consents } = decodeFormPost(form, typed);
  const faults = [...checkAnswers(form.fields, answers).faults, ...checkConsents(form.consents, consents)];
  const view = {
    fields: form.fields.map((field) => publicField(field, language)),
    consents: form.consents.map(({ name, text }) => ({ name, text: inLanguage(text, language) })),
  };
  return fieldErrors(language, inPageOrder(form, faults))
    .filter(({ field, code }) => field !== "file" && (field !== "commune" || code === "required"))
    .map(({ field, message }) => ({
      field,
      message,
      name: nameOfField(view, catalogue[language], rowLabels(language, form), field),
    }));
}

describe.each(forms)("whatever is typed into %s", (_, form) => {
  it.each(Language.options)("is answered by the browser as by the server, word for word: %s", (language) => {
    const definition = drawn(form, language);
    const seen = new Set<string>();
    fc.assert(
      fc.property(filledIn(form), (typed) => {
        const said = saidByServer(form, typed, language);
        for (const { message } of said) seen.add(message);
        expect(check(definition, typed)).toEqual(said);
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThan(6);
  });
});

it("leaves to the server what is not of the form, what a file holds and whether a commune is known", () => {
  const fields = [aField("file", { required: true }), aField("commune", { required: true })];
  const definition = drawn({ ...aConference(), fields, consents: [] }, "pl");
  expect(check(definition, new URLSearchParams({ stray: "1", commune: "Nigdzie" }))).toEqual([]);
  expect(check(definition, new URLSearchParams({ commune: " " })).map(({ field }) => field)).toEqual(["commune"]);
});
