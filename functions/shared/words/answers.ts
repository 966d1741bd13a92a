import { inLanguage } from "../../../domain/public-form.ts";
import { readUploadToken } from "../../../domain/uploads.ts";
import type { SimpleField } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "./catalogue.ts";
import { calendarDate, money, number } from "./format.ts";

type Answer = Answers[string];
export type Row = Record<string, string | number | boolean | string[]>;

/** What is needed of a field to read its answers. */
type Readable =
  | Pick<Extract<SimpleField, { options: unknown }>, "type" | "options">
  | { type: Exclude<SimpleField["type"], "choice" | "choices"> };

/** A file by its name and size. */
function fileName(language: Language, answer: string): string {
  const named = readUploadToken(answer);
  if (!named) return answer;
  const kilobytes = Math.max(1, Math.round(named.size / 1000));
  return `${named.name} (${number(language, kilobytes)} ${language === "uk" ? "КБ" : "kB"})`;
}

/** An answer as one reads it: labels of options, amounts with their currency, dates with their month. */
export function readable(language: Language, field: Readable, answer: Answer | undefined): string {
  const words = catalogue[language].form;
  if (answer === undefined) return words.noAnswer;
  if (typeof answer === "boolean") return answer ? words.yes : words.no;
  if (typeof answer === "number") return field.type === "money" ? money(language, answer) : number(language, answer);
  if (field.type === "file") return fileName(language, String(answer));
  if (field.type === "date") return calendarDate(language, String(answer));
  if (field.type !== "choice" && field.type !== "choices") return String(answer);
  const labelOf = (value: unknown) => {
    const option = field.options.find((candidate) => candidate.value === value);
    return option ? inLanguage(option.label, language) : String(value);
  };
  return Array.isArray(answer) ? answer.map(labelOf).join(", ") : labelOf(answer);
}

/** The rows of an answer to a group; none where it was not answered. */
export const rowsOf = (answer: Answer | undefined): Row[] =>
  Array.isArray(answer) ? answer.filter((item): item is Row => typeof item === "object") : [];
