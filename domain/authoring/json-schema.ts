import * as z from "zod/mini";
import { Condition } from "../../schemas/condition.ts";
import { Consent, Section, SimpleField } from "../../schemas/field.ts";
import { FormSource } from "../../schemas/form-source.ts";
import { Assignee } from "../../schemas/people.ts";
import { ProgrammeSource } from "../../schemas/programme.ts";
import { AuthoredFields } from "../../schemas/shorthand.ts";
import { Localised } from "../../schemas/values.ts";
import { descriptions } from "./descriptions.ts";

/** What stands in many places is described once. */
const shared = z.registry<{ id: string }>();
shared.add(Localised, { id: "text" });
shared.add(Condition, { id: "condition" });
shared.add(Section, { id: "section" });
shared.add(Consent, { id: "consent" });
shared.add(AuthoredFields, { id: "fields" });
shared.add(SimpleField, { id: "simpleField" });
shared.add(Assignee, { id: "person" });

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Whose members these are: of a field, by its types, or of something that is described once. */
function ownerOf({ properties }: Node, within: string): string {
  const members = isNode(properties) ? properties : {};
  return isNode(members["type"]) ? "field" : within;
}

/** Writes a description at every member that has one, and remembers which of them were used. */
function describe(node: unknown, within: string, used: Set<string>): void {
  if (Array.isArray(node)) return node.forEach((element) => describe(element, within, used));
  if (!isNode(node)) return;
  const { properties, definitions, ...others } = node;
  if (isNode(definitions)) for (const [id, definition] of Object.entries(definitions)) describe(definition, id, used);
  if (isNode(properties)) {
    const owner = ownerOf(node, within);
    for (const [name, member] of Object.entries(properties)) {
      const key = [`${owner}.${name}`, name].find((candidate) => Object.hasOwn(descriptions, candidate));
      describe(member, "", used);
      if (key === undefined || !isNode(member)) continue;
      used.add(key);
      member["description"] = descriptions[key];
    }
  }
  describe(Object.values(others), within, used);
}

/** JSON Schema of the files of authors, by the name of its file under `forms/`, for the completion of editors. */
export function jsonSchemas(): { files: Record<string, unknown>; used: ReadonlySet<string> } {
  const used = new Set<string>();
  const schemas = { "form.schema.json": FormSource, "programme.schema.json": ProgrammeSource };
  const files = Object.entries(schemas).map(([name, schema]) => {
    const written = z.toJSONSchema(schema, { io: "input", target: "draft-7", metadata: shared });
    describe(written, "", used);
    return [name, written] as const;
  });
  return { files: Object.fromEntries(files), used };
}
