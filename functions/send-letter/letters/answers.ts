import { signUpFields } from "../../../domain/participants.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Language } from "../../../schemas/values.ts";
import { calendarDate, money, number } from "../../shared/words/format.ts";
import type { Row } from "./content.ts";
import { clip } from "./text.ts";
import { words as catalogue } from "./words/words.ts";

type Answer = Answers[string];

/** Of a long answer; all of it is on the page behind the link. */
const answerLength = 400;
/** People and sessions have sections of their own. */
const elsewhere = new Set<string>([signUpFields.participants, signUpFields.sessions]);

/** What was answered, under the labels of the form. Special needs are kept apart, and never written into a letter. */
export const answerRows = ({ fields }: Pick<Conference, "fields">, { answers }: SignUp, language: Language): Row[] =>
  fields
    .filter((field) => !field.special && !elsewhere.has(field.name))
    .flatMap((field): Row[] => {
      const value = readable(field, answers[field.name], language);
      return value ? [{ label: inLanguage(field.label, language), value: clip(value, answerLength) }] : [];
    });

function readable(field: Field, answer: Answer | undefined, language: Language): string {
  if (answer === undefined) return "";
  if (field.type !== "group") return simple(field, answer, language);
  const rows = Array.isArray(answer) ? answer.filter((row) => typeof row === "object") : [];
  return rows
    .map((row) =>
      field.fields
        .map((column) => readable(column, row[column.name], language))
        .filter(Boolean)
        .join(", "),
    )
    .join("\n");
}

function simple(field: SimpleField, answer: Answer, language: Language): string {
  const { yes, no } = catalogue[language];
  if (typeof answer === "boolean") return answer ? yes : no;
  if (typeof answer === "number") return field.type === "money" ? money(language, answer) : number(language, answer);
  if (field.type === "date") return calendarDate(language, String(answer));
  if (field.type !== "choice" && field.type !== "choices") return String(answer);
  const labelOf = (value: unknown) => {
    const option = field.options.find((candidate) => candidate.value === value);
    return option ? inLanguage(option.label, language) : String(value);
  };
  return Array.isArray(answer) ? answer.map(labelOf).join(", ") : labelOf(answer);
}
