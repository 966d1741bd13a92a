/** What this part of the window wants to know of a form. */
export interface Definition {
  /** When it closes, in milliseconds since 1970. */
  closesAt: number | undefined;
  /** Names of fields whose answers stay off the device; those of rows are `group.field`. */
  private: ReadonlySet<string>;
  /** Which of these there are. */
  hasFiles: boolean;
  hasSpecial: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const isSpecial = (field: Record<string, unknown>) => field["special"] === true;
const isFile = (field: Record<string, unknown>) => field["type"] === "file";

function namesOf(isWanted: (field: Record<string, unknown>) => boolean, fields: unknown, prefix = ""): string[] {
  return records(fields).flatMap((field) => {
    const name = `${prefix}${String(field["name"])}`;
    return isWanted(field) ? [name] : namesOf(isWanted, field["fields"], `${name}.`);
  });
}

function parse(text: string | null | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the server says of a form beside drawing it; undefined where it says nothing. */
export function definitionIn(root: ParentNode): Definition | undefined {
  const definition = parse(root.querySelector("[data-definition]")?.textContent);
  if (!definition) return undefined;
  const closesAt = Date.parse(String(definition["closesAt"]));
  const [files, special] = [isFile, isSpecial].map((isWanted) => namesOf(isWanted, definition["fields"]));
  return {
    closesAt: Number.isNaN(closesAt) ? undefined : closesAt,
    private: new Set([...(files ?? []), ...(special ?? [])]),
    hasFiles: Boolean(files?.length),
    hasSpecial: Boolean(special?.length),
  };
}
