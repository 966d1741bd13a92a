/** Where something is in a file: names of members and numbers of elements. */
export type Path = readonly PropertyKey[];

/** As people write it: `fields[3].options[1].label`. */
export const pathText = (path: Path): string =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`))
    .join("");
