import { formsIn, programmesIn, type Source } from "../publish-all.ts";
import { programmeFaults } from "../programme.ts";
import type { Checked } from "./check.ts";
import type { Finding } from "./finding.ts";

/** A file by its name without folder and ending. */
export interface NamedFile {
  name: string;
  checked: Checked;
}

/** What is wrong with a file among all the others. */
export function checkTogether({ name, checked: { source } }: NamedFile, all: readonly NamedFile[]): Finding[] {
  if (!source) return [];
  const ids = all.flatMap(({ checked }) => (checked.source ? formsIn([checked.source]).map(({ id }) => id) : []));
  const own = formsIn([source]).map(({ id }) => id);
  const repeated = own.filter((id) => ids.filter((one) => one === id).length > 1);
  const forms = all.flatMap(({ checked }) => checked.forms);
  return [
    ...(source.id === name ? [] : [{ path: "id", text: `it must be ${name}, as the file is called` }]),
    ...repeated.map((id) => ({ path: "id", text: `another file has a form ${id}, too` })),
    ...programmesIn([source]).flatMap((programme) => programmeFaults(programme, forms).map((text) => ({ text }))),
  ];
}

const prefixOf = (source: Source) =>
  source.kind === "programme"
    ? { path: "template.referencePrefix", prefix: source.template.referencePrefix }
    : { path: "referencePrefix", prefix: source.referencePrefix };

/** What its author should know of a file among all the others. */
export function warningsTogether(file: NamedFile, all: readonly NamedFile[]): Finding[] {
  const { source } = file.checked;
  if (!source) return [];
  const { path, prefix } = prefixOf(source);
  const others = all.filter((one) => one !== file && one.checked.source?.id !== source.id);
  return others
    .filter(({ checked }) => checked.source && prefixOf(checked.source).prefix === prefix)
    .map(({ name }) => ({ path, text: `${name} has the prefix ${prefix}, too: references do not tell the two apart` }));
}
