import type { FaultPlace } from "../form-fault.ts";
import { pathText } from "./paths.ts";

type Member = Record<string, unknown>;
const isMember = (value: unknown): value is Member => typeof value === "object" && value !== null;
const listOf = (file: unknown, name: string): unknown[] => {
  const value = isMember(file) ? file[name] : undefined;
  return Array.isArray(value) ? value : [];
};

/** The element with a name; a shorthand stands for fields whose names begin with its own. */
function indexOf(list: readonly unknown[], name: string, isLast = false): number {
  const names = list.map((element) => (isMember(element) ? String(element["name"]) : ""));
  const stands = (known: string) => known !== "" && name.startsWith(known);
  const first = names.indexOf(name);
  // Of two by the same name, one may be what a shorthand stands for.
  const shorthand = isLast && names.lastIndexOf(name) === first ? names.findLastIndex(stands) : -1;
  const exact = isLast ? Math.max(names.lastIndexOf(name), shorthand) : first;
  return exact >= 0 ? exact : names.findIndex(stands);
}

/** Where in a file a place is that is known by names; undefined where it is not in the file. */
export function pathOf(file: unknown, { field, inner, section, member, isLast }: FaultPlace): string | undefined {
  const [list, name] = section === undefined ? ["fields", field] : ["sections", section];
  const elements = listOf(file, list);
  const index = name === undefined ? -1 : indexOf(elements, name, isLast && inner === undefined);
  if (index < 0) return undefined;
  const path: PropertyKey[] = [list, index];
  if (inner !== undefined) {
    const column = indexOf(listOf(elements[index], "fields"), inner, isLast);
    if (column >= 0) path.push("fields", column);
  }
  return pathText(member === undefined ? path : [...path, member]);
}
