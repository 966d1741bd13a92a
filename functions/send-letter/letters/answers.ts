import { signUpFields } from "../../../domain/participants.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Language } from "../../../schemas/values.ts";
import { readable, rowsOf } from "../../shared/words/answers.ts";
import type { Row } from "./content.ts";
import { clip } from "./text.ts";

/** Of a long answer; all of it is on the page behind the link. */
const answerLength = 400;
/** People and sessions have sections of their own. */
const elsewhere = new Set<string>([signUpFields.participants, signUpFields.sessions]);

/** What was answered, under the labels of the form. Special needs are kept apart, and never written into a letter. */
export const answerRows = ({ fields }: Pick<Conference, "fields">, { answers }: SignUp, language: Language): Row[] =>
  fields
    .filter((field) => !field.special && !elsewhere.has(field.name))
    .flatMap((field): Row[] => {
      const value = textOf(language, field, answers[field.name]);
      return value ? [{ label: inLanguage(field.label, language), value: clip(value, answerLength) }] : [];
    });

/** Each row of a group is a line; what was not answered takes no room. */
function textOf(language: Language, field: Field, answer: Answers[string] | undefined): string {
  if (answer === undefined) return "";
  if (field.type !== "group") return readable(language, field, answer);
  return rowsOf(answer)
    .map((row) =>
      field.fields
        .map((column) => textOf(language, column, row[column.name]))
        .filter(Boolean)
        .join(", "),
    )
    .join("\n");
}
