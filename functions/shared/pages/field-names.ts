import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Words } from "../words/words.ts";

/** What a row is called, by the name of its group and its place from 0. */
export type RowLabel = (group: string, row: number) => string;

const path = /^(\w+)(?:\[(\d+)\](?:\.(\w+))?)?$/;

/**
 * What the control of an answer is called: `budget[0].amount` is "Kosztorys – Pozycja 1 – Kwota". Undefined for what
 * has no control on the page, such as an unknown field.
 */
export function nameOfField(
  form: Pick<PublicForm, "fields"> & Partial<Pick<PublicForm, "consents">>,
  words: Words,
  rowLabel: RowLabel,
  field: string,
): string | undefined {
  if (form.consents?.some((consent) => field === `consents.${consent.name}`)) return words.form.consents;
  const [, name, row, inner] = path.exec(field) ?? [];
  const top = form.fields.find((candidate) => candidate.name === name);
  if (!top || name === undefined || row === undefined) return top?.label;
  const innerField = top.fields?.find((candidate) => candidate.name === inner);
  if (inner !== undefined && !innerField) return undefined;
  return [top.label, rowLabel(name, Number(row)), innerField?.label].filter(Boolean).join(" – ");
}
