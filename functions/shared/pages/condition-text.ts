import { locales } from "../../../domain/local-words.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Clause, Condition, Test } from "../../../schemas/condition.ts";
import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { Language } from "../../../schemas/values.ts";
import { conditionWords } from "../words/conditions.ts";
import { money, number } from "../words/format.ts";

type Known = readonly (Field | SimpleField)[];

function list(language: Language, type: "conjunction" | "disjunction", parts: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type }).format(parts);
}

/** An answer that a rule names, as the form writes it. */
function answer(language: Language, field: Field | SimpleField, value: string): string {
  const option = "options" in field ? field.options.find((candidate) => candidate.value === value) : undefined;
  return option ? inLanguage(option.label, language) : value;
}

function testText(language: Language, test: Test, known: Known): string {
  const words = conditionWords[language];
  const field = known.find(({ name }) => name === test.field);
  if (!field) return test.field;
  const label = inLanguage(field.label, language);
  if ("answered" in test) return words[field.type === "checkbox" ? "ticked" : "answered"](label, test.answered);
  if (field.type === "checkbox") return words.ticked(label, true);
  if ("is" in test || "isNot" in test) {
    const values = "is" in test ? test.is : test.isNot;
    const answers = list(
      language,
      "disjunction",
      values.map((value) => answer(language, field, value)),
    );
    return words["is" in test ? "is" : "isNot"](label, answers);
  }
  const bound = (value: number) =>
    field.type === "money" ? money(language, Math.round(value * 100)) : number(language, value);
  const most = test.atMost === undefined ? undefined : bound(test.atMost);
  if (!("atLeast" in test)) return words.atMost(label, most ?? "");
  const least = bound(test.atLeast);
  return most === undefined ? words.atLeast(label, least) : words.between(label, least, most);
}

function clauseText(language: Language, clause: Clause, known: Known): string {
  if (!("any" in clause)) return testText(language, clause, known);
  return list(
    language,
    "disjunction",
    clause.any.map((test) => testText(language, test, known)),
  );
}

/** Says in one sentence when something is asked for; `known` are the fields it may ask about, the nearest first. */
export const conditionText = (language: Language, condition: Condition, known: Known): string =>
  conditionWords[language].fillIn(
    list(
      language,
      "conjunction",
      condition.map((clause) => clauseText(language, clause, known)),
    ),
  );
