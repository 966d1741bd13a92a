import { readControlPath } from "./control-path.ts";

type Named = { name: string };
type Asked = { fields: readonly (Named & { fields?: readonly Named[] })[]; consents: readonly Named[] };

const indexOf = (all: readonly Named[] | undefined, name: string | undefined): number =>
  all?.findIndex((one) => one.name === name) ?? -1;

/** Where on the page an answer stands; rows and the fields of a row are fewer than a thousand. */
function placeOf({ fields, consents }: Asked, path: string): number {
  const consent = indexOf(consents, /^consents\.(.*)$/.exec(path)?.[1]);
  if (consent >= 0) return (fields.length + consent) * 1e6;
  const { name, row = -1, inner } = readControlPath(path);
  const top = indexOf(fields, name);
  return top * 1e6 + (row + 1) * 1e3 + indexOf(fields[top]?.fields, inner) + 1;
}

/** Faults in the order in which a page shows what they are about; what it does not show comes first. */
export const inPageOrder = <Any extends { field: string }>(form: Asked, faults: readonly Any[]): Any[] =>
  faults.toSorted((one, other) => placeOf(form, one.field) - placeOf(form, other.field));
