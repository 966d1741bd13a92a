import { readControlPath } from "../../../../domain/control-path.ts";
import { rowsIn } from "../../../../domain/grants/draft/merge.ts";
import type { PublicField, PublicForm } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";
import type { Values } from "../filling.ts";

/** The controls of a form, in its order and with as many rows as are filled in. */
const controlsOf = ({ fields }: PublicForm, values: Values): string[] =>
  fields.flatMap(({ name, fields: inner }) =>
    inner
      ? Array.from({ length: rowsIn(values, name) }, (_, row) =>
          inner.map((cell) => `${name}[${row}].${cell.name}`),
        ).flat()
      : [name],
  );

/** The field of a control: `budget[0].amount` is `amount` of `budget`. */
function fieldOf(fields: readonly PublicField[], control: string): PublicField | undefined {
  const { name: top, inner } = readControlPath(control);
  const field = fields.find(({ name }) => name === top);
  return inner === undefined ? field : field?.fields?.find(({ name }) => name === inner);
}

/** What one control says: the labels of options, a yes for a tick, and text as it was typed. */
function saidAt(view: PublicForm, control: string, value: Values[string], language: Language): string {
  const field = fieldOf(view.fields, control);
  const texts = [value].flat().filter((text) => text !== "");
  if (texts.length === 0) return "";
  if (!field || field.type === "checkbox") return catalogue[language].form.yes;
  return texts.map((text) => field.options?.find((option) => option.value === text)?.label ?? text).join(", ");
}

/** What is filled in, control by control. */
export const allSaid = (view: PublicForm, values: Values, language: Language): [control: string, text: string][] =>
  controlsOf(view, values)
    .map((control): [string, string] => [control, saidAt(view, control, values[control] ?? "", language)])
    .filter(([, text]) => text !== "");

/** What several controls say; each under its name where there is more than one. */
export function said(
  view: PublicForm,
  values: Values,
  language: Language,
  nameOf: (field: string) => string | undefined,
): string {
  const consent = Object.entries(values).find(([name]) => name.startsWith("consents."));
  if (consent) return saidAt(view, ...consent, language);
  const parts = allSaid(view, values, language);
  const [first] = parts;
  if (parts.length === 1 && first && !first[0].includes("[")) return first[1];
  return parts.map(([control, text]) => `${nameOf(control) ?? control}: ${text}`).join("; ");
}
