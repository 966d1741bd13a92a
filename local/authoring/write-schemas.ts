import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { jsonSchemas } from "../../domain/authoring/json-schema.ts";

/** `npm run forms:schema`: writes what editors complete the files under `forms/` by. */
for (const [name, schema] of Object.entries(jsonSchemas().files)) {
  const text = await format(JSON.stringify(schema), { parser: "json", printWidth: 120 });
  await writeFile(new URL(`../../forms/${name}`, import.meta.url), text);
  console.log(`forms/${name}`);
}
