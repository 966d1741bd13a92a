import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkFile } from "../../../domain/authoring/check.ts";

it("the example that docs/forms.md begins with has neither errors nor warnings", () => {
  const text = readFileSync(new URL("../../../docs/example-form.json", import.meta.url), "utf8");
  const { source, errors, warnings } = checkFile(text, new Date().toISOString());
  expect({ id: source?.id, errors, warnings }).toEqual({ id: "example-form", errors: [], warnings: [] });
});
