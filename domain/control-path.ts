/** No group has a thousand rows. */
const pattern = /^(\w+)(?:\[(\d{1,3})\](?:\.(\w+))?)?$/;

/** What the path of a control or of a row names: `patron`, `members`, `budget[0]`, `budget[0].reason`. */
export function readControlPath(path: string) {
  const [, name, row, inner] = pattern.exec(path) ?? [];
  return { name, row: row === undefined ? undefined : Number(row), inner };
}
