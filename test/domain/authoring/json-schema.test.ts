import { describe, expect, it } from "vitest";
import { descriptions } from "../../../domain/authoring/descriptions.ts";
import { jsonSchemas } from "../../../domain/authoring/json-schema.ts";
import form from "../../../forms/form.schema.json" with { type: "json" };
import programme from "../../../forms/programme.schema.json" with { type: "json" };

describe("the JSON Schema of files under forms/", () => {
  const { files, used } = jsonSchemas();

  it("is what our schemas say: if not, run npm run forms:schema", () => {
    expect(form).toEqual(files["form.schema.json"]);
    expect(programme).toEqual(files["programme.schema.json"]);
  });

  /** What explains itself, by its name and by what it stands in. */
  const plain = "address commune days email label name number phone postcode street text town workingDays".split(" ");

  /** Names of the members, anywhere in it, that are not explained. */
  function mute(node: unknown): string[] {
    if (typeof node !== "object" || node === null) return [];
    const members: object = "properties" in node && typeof node.properties === "object" ? (node.properties ?? {}) : {};
    return [
      ...Object.entries(members).flatMap(([name, member]) => ("description" in member ? [] : [name])),
      ...Object.values(node).flatMap(mute),
    ];
  }

  it("explains members that are there, and every member that does not explain itself", () => {
    expect(Object.keys(descriptions).filter((key) => !used.has(key))).toEqual([]);
    const unexplained = new Set([...mute(form), ...mute(programme)]);
    expect([...unexplained].filter((name) => !plain.includes(name))).toEqual([]);
  });
});
