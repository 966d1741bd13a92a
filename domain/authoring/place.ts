import type { FaultPlace } from "../form-fault.ts";
import { pathText } from "./paths.ts";

type Member = Record<string, unknown>;
const isMember = (value: unknown): value is Member => typeof value === "object" && value !== null;
const listOf = (file: unknown, name: string): unknown[] => {
  const value = isMember(file) ? file[name] : undefined;
  return Array.isArray(value) ? value : [];
};

/** The element with a name; a shorthand stands for fields whose names begin with its own. */
function indexOf(list: readonly unknown[], name: string): number {
  const names = list.map((element) => (isMember(element) ? String(element["name"]) : ""));
  const exact = names.indexOf(name);
  return exact >= 0 ? exact : names.findIndex((known) => known !== "" && name.startsWith(known));
}

/** Where in a file a place is that is known by names; undefined where it is not in the file. */
export function pathOf(file: unknown, { field, inner, section, member }: FaultPlace): string | undefined {
  const [list, name] = section === undefined ? ["fields", field] : ["sections", section];
  const elements = listOf(file, list);
  const index = name === undefined ? -1 : indexOf(elements, name);
  if (index < 0) return undefined;
  const path: PropertyKey[] = [list, index];
  if (inner !== undefined) {
    const column = indexOf(listOf(elements[index], "fields"), inner);
    if (column >= 0) path.push("fields", column);
  }
  return pathText(member === undefined ? path : [...path, member]);
}
