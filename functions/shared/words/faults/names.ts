import { beginningOf } from "../../../../domain/beginning.ts";
import { readControlPath } from "../../../../domain/control-path.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Language, Localised } from "../../../../schemas/values.ts";
import { faultWords } from "./message.ts";
import type { FaultWords } from "./words.ts";

/** What a row is called, by the name of its group and its place from 0. */
export type RowLabel = (group: string, row: number) => string;

/** Id of a control: `budget[0].amount` is `budget-0-amount`, which needs no escaping in links or selectors. */
export const idOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "");

interface Labelled {
  name: string;
  label: string;
  fields?: readonly Labelled[] | undefined;
}
interface Rows {
  name: string;
  rowLabel?: Localised;
  rowLabels?: readonly Localised[] | undefined;
}

/** Names the rows of each group as the form does, "Członek grupy 2", or plainly where its definition is not at hand. */
export const rowLabels =
  (language: Language, definition: { fields: readonly Rows[] } | undefined): RowLabel =>
  (group, row) => {
    const field = definition?.fields.find((candidate) => candidate.name === group);
    if (!field?.rowLabel) return faultWords[language].form.row(row + 1);
    const own = field.rowLabels?.[row];
    return own ? inLanguage(own, language) : `${inLanguage(field.rowLabel, language)} ${row + 1}`;
  };

const withoutMark = (label: string): string => label.replace(/\s*[?.]$/, "");

/**
 * What the control of an answer is called: `budget[0].amount` is "Kosztorys – Pozycja 1 – Kwota". Undefined for what
 * has no control on the page, such as an unknown field. What is wrong follows after a colon, so a question or a
 * sentence loses its mark.
 */
export function nameOfField(
  form: { fields: readonly Labelled[]; consents?: readonly { name: string; text: string }[] },
  words: { form: Pick<FaultWords["form"], "consents"> },
  rowLabel: RowLabel,
  field: string,
): string | undefined {
  const consent = form.consents?.find(({ name }) => field === `consents.${name}`);
  if (consent) return beginningOf(consent.text) || words.form.consents;
  const { name, row, inner } = readControlPath(field);
  const top = form.fields.find((candidate) => candidate.name === name);
  if (!top || name === undefined || row === undefined) return top && withoutMark(top.label);
  const innerField = top.fields?.find((candidate) => candidate.name === inner);
  if (inner !== undefined && !innerField) return undefined;
  return [top.label, rowLabel(name, row), innerField && withoutMark(innerField.label)].filter(Boolean).join(" – ");
}
