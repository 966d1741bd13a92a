import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import { lostAnswers } from "./lost-answers.ts";

type Option = Extract<SimpleField, { type: "choice" }>["options"][number];

/** The options of every choice, also in rows, by the path of the field. */
const optionsOf = (fields: readonly (Field | SimpleField)[], before = ""): [string, Option[]][] =>
  fields.flatMap((field): [string, Option[]][] => {
    const path = before + field.name;
    if (field.type === "group") return optionsOf(field.fields, `${path}.`);
    return field.type === "choice" || field.type === "choices" ? [[path, field.options]] : [];
  });

/** A label may be put in other words; a value that was gone and comes back is taken to be written anew. */
function reusedOptions(versions: readonly Form[], published: Form, wanted: Form): string[] {
  const last = new Map(optionsOf(published.fields));
  return optionsOf(wanted.fields).flatMap(([path, options]) =>
    options
      .filter(({ value }) => !last.get(path)?.some((option) => option.value === value))
      .flatMap(({ value, label }) => {
        const earlier = versions.flatMap(({ fields }) => new Map(optionsOf(fields)).get(path) ?? []);
        const other = earlier.findLast((option) => option.value === value && option.label.pl !== label.pl);
        return other
          ? [
              `the option ${value} of ${path} was "${other.label.pl}" in an earlier version: give what is new another value`,
            ]
          : [];
      }),
  );
}

const withdrawnConsents = (published: Form, wanted: Form): string[] =>
  published.consents
    .filter(({ name, required }) => required && !wanted.consents.some((one) => one.name === name && one.required))
    .map(({ name }) => `the consent ${name} was required, and no longer is`);

/**
 * What an author should hear of although a new version may be published. `versions`: every one that there was,
 * `published`: the newest of them.
 */
export const republishWarnings = (versions: readonly Form[], published: Form, wanted: Form): string[] => [
  ...reusedOptions(versions, published, wanted),
  ...withdrawnConsents(published, wanted),
  ...lostAnswers(versions, published, wanted),
];
