import type { FieldError } from "../../../schemas/problem.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { idOf } from "../words/faults/names.ts";
import type { Words } from "../words/words.ts";
import type { Asked } from "./asked.ts";

export { idOf };

/** What somebody has typed, by the name of the control. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** One person's filling in of a form: what is typed, what is wrong with it, in which language. */
export interface Filling {
  language: Language;
  words: Words;
  values: Values;
  errors: readonly FieldError[];
  /** Where the files of the form are posted to, with everything typed; without it none can be added. */
  filesTo?: string;
  /** What is asked for only sometimes; without it, nothing is. */
  asked?: Asked;
  /** The control that takes the focus when the page opens. */
  focus?: string | undefined;
}

export const filling = (
  language: Language,
  values: Values,
  errors: readonly FieldError[],
  besides: Pick<Filling, "filesTo" | "asked" | "focus"> = {},
): Filling => ({ language, words: catalogue[language], values, errors, ...besides });

/** When a control is asked for, in words; undefined where it always is. Rows of a group share theirs. */
export const noteAt = ({ asked }: Filling, name: string): string | undefined =>
  asked?.notes.get(name.replace(/\[\d+\]/, ""));

/** What scripts and themes find the wrapper of a control by; `data-unmet` while it is not asked for. */
export const wrapper = ({ asked }: Filling, name: string) => ({
  part: "field",
  "data-field": name,
  ...(asked?.unmet.has(name) && { "data-unmet": "" }),
});

export const messageAt = ({ errors }: Filling, name: string): string | undefined =>
  errors.find((error) => error.field === name)?.message;

/** What was typed into a control that takes one value. */
export function typed({ values }: Filling, name: string): string {
  const value = values[name];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

/** Whether one box among several of the same name was ticked. */
export function ticked({ values }: Filling, name: string, option: string): boolean {
  const value = values[name] ?? [];
  return typeof value === "string" ? value === option : value.includes(option);
}

/** For controls that Chromium takes for wrong as long as they are required and nothing is chosen. */
export const notWrong = { "aria-invalid": "false" } as const;

/** Ties a control to its help and its error, for those who cannot see where they stand. */
export function described(filling: Filling, name: string, help: string) {
  const wrong = messageAt(filling, name) !== undefined;
  const ids = [
    noteAt(filling, name) !== undefined && `${idOf(name)}-when`,
    help && `${idOf(name)}-help`,
    wrong && `${idOf(name)}-error`,
  ].filter(Boolean);
  return {
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
    ...(wrong && { "aria-invalid": "true" as const }),
  };
}
