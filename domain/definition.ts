import type { Consent, Field, GroupField, GroupRules, SimpleField, SimpleRules } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import type { PublicForm } from "../schemas/public-form.ts";
import type { FormId, Instant, Language, Localised } from "../schemas/values.ts";
import { grantFields, ownContributionFields } from "./grants/field-names.ts";
import { inLanguage } from "./public-form.ts";

type Labelled = { label: string };
type DefinedSimple = SimpleRules & Labelled;
type DefinedGroup = Omit<GroupRules, "fields"> &
  Labelled &
  Pick<GroupField, "rowLabel" | "rowLabels"> & { fields: DefinedSimple[] };
export type DefinedField = DefinedSimple | DefinedGroup;

/**
 * What a browser checks answers by and says what is wrong with them, in one language: a text stands where that in
 * Polish would. Holds nothing that the page it is drawn into does not tell as well, but which options are eligible and
 * which answers are `special`: those stay off the device.
 */
export interface Definition {
  id: FormId;
  version: number;
  language: Language;
  closesAt: Instant;
  fields: DefinedField[];
  consents: (Pick<Consent, "name" | "version" | "required"> & { text: string })[];
  /** Amounts that the rows of the budget add up to, where the form has such a budget. */
  budget?: { rows: string; amount: string; total: string[] };
}

const only = (text: Localised, language: Language): Localised => ({ pl: inLanguage(text, language) });

function simple(field: SimpleField, language: Language): DefinedSimple {
  const label = inLanguage(field.label, language);
  const { name, required, showWhen, special } = field;
  const common = { name, label, required, ...(showWhen && { showWhen }), ...(special && { special }) };
  switch (field.type) {
    case "text":
    case "longText": {
      const { type, minLength, maxLength } = field;
      return { ...common, type, maxLength, ...(minLength !== undefined && { minLength }) };
    }
    case "number":
    case "money":
      return { ...common, type: field.type, min: field.min, max: field.max };
    case "choice": {
      const { type, eligible, notEligible } = field;
      const options = field.options.map(({ value }) => ({ value }));
      const reason = notEligible && { notEligible: only(notEligible, language) };
      return { ...common, type, options, ...(eligible && { eligible }), ...reason };
    }
    case "choices":
      return { ...common, type: field.type, options: field.options.map(({ value }) => ({ value })) };
    case "file":
      return { ...common, type: field.type, accept: field.accept, maxMegabytes: field.maxMegabytes };
    default:
      return { ...common, type: field.type };
  }
}

function defined(field: Field, language: Language): DefinedField {
  if (field.type !== "group") return simple(field, language);
  const { name, type, required, showWhen, special, min, max, rowLabel, rowLabels } = field;
  return {
    name,
    type,
    required,
    min,
    max,
    label: inLanguage(field.label, language),
    rowLabel: only(rowLabel, language),
    ...(rowLabels && { rowLabels: rowLabels.map((label) => only(label, language)) }),
    ...(showWhen && { showWhen }),
    ...(special && { special }),
    fields: field.fields.map((inner) => simple(inner, language)),
  };
}

function budgetOf({ kind, fields }: Pick<Form, "kind" | "fields">): Definition["budget"] {
  const has = (name: string) => fields.some((field) => field.name === name);
  if (kind !== "grantCall" || !has(grantFields.budget)) return undefined;
  const total = [grantFields.requestedAmount, ...ownContributionFields].filter(has);
  return { rows: grantFields.budget, amount: "amount", total };
}

/** `closesAt` is of the form as it stands now: a deadline may have been moved since it was published. */
export function definitionOf(
  form: Pick<Form, "id" | "version" | "kind" | "fields" | "consents">,
  { closesAt }: Pick<PublicForm, "closesAt">,
  language: Language,
): Definition {
  const { id, version } = form;
  const budget = budgetOf(form);
  return {
    id,
    version,
    language,
    closesAt,
    fields: form.fields.map((field) => defined(field, language)),
    consents: form.consents.map(({ name, version, required, text }) => ({
      name,
      version,
      required,
      text: inLanguage(text, language),
    })),
    ...(budget && { budget }),
  };
}
