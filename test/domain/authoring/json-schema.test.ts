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

  it("explains members that are there, and every member of a form", () => {
    expect(Object.keys(descriptions).filter((key) => !used.has(key))).toEqual([]);
    for (const { properties } of form.oneOf) {
      const mute = Object.entries(properties).filter(([, member]) => !("description" in member));
      expect(mute.map(([name]) => name)).toEqual([]);
    }
  });
});
