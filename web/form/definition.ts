/** What this part of the window wants to know of a form. */
export interface Definition {
  /** When it closes, in milliseconds since 1970. */
  closesAt: number | undefined;
  /** Names of fields whose answers stay off the device; those of rows are `group.field`. */
  private: ReadonlySet<string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

function privateNames(fields: unknown, prefix = ""): string[] {
  return records(fields).flatMap((field) => {
    const name = `${prefix}${String(field["name"])}`;
    if (field["special"] === true || field["type"] === "file") return [name];
    return privateNames(field["fields"], `${name}.`);
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
  return {
    closesAt: Number.isNaN(closesAt) ? undefined : closesAt,
    private: new Set(privateNames(definition["fields"])),
  };
}
