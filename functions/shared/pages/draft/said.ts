import type { DraftValues } from "../../../../schemas/draft.ts";
import type { PublicField, PublicForm } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";

/** The field of a control: `budget[0].amount` is `amount` of `budget`. */
function fieldOf(fields: readonly PublicField[], control: string): PublicField | undefined {
  const [, group, inner] = /^(\w+)\[\d+\]\.(\w+)$/.exec(control) ?? [];
  const field = fields.find(({ name }) => name === (group ?? control));
  return inner === undefined ? field : field?.fields?.find(({ name }) => name === inner);
}

/** What one control says: the labels of options, a yes for a tick, and text as it was typed. */
export function saidAt(view: PublicForm, control: string, value: DraftValues[string], language: Language): string {
  const field = fieldOf(view.fields, control);
  const texts = [value].flat().filter((text) => text !== "");
  if (texts.length === 0) return "";
  if (!field || field.type === "checkbox") return catalogue[language].form.yes;
  return texts.map((text) => field.options?.find((option) => option.value === text)?.label ?? text).join(", ");
}

/** What several controls say; each under its name where there is more than one. */
export function said(
  view: PublicForm,
  values: DraftValues,
  language: Language,
  nameOf: (field: string) => string | undefined,
): string {
  const parts = Object.entries(values)
    .map(([control, value]) => [control, saidAt(view, control, value, language)] as const)
    .filter(([, text]) => text !== "");
  const [first] = parts;
  if (parts.length === 1 && first && !first[0].includes("[")) return first[1];
  return parts.map(([control, text]) => `${nameOf(control) ?? control}: ${text}`).join("; ");
}
