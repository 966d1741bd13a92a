import { readdirSync, readFileSync } from "node:fs";
import { checkFile } from "../../../../domain/authoring/check.ts";
import type { Finding } from "../../../../domain/authoring/finding.ts";
import { publishedAt } from "../../../support/forms.ts";

const folder = new URL("../../../../forms/", import.meta.url);
export const textOf = (name: string) => readFileSync(new URL(`${name}.json`, folder), "utf8");
export const names = readdirSync(folder)
  .filter((name) => !name.endsWith(".schema.json"))
  .map((name) => name.replace(/\.json$/, ""));

export type Json = Record<string, unknown>;
export const lines = (findings: Finding[]) =>
  findings.map(({ path, text }) => (path === undefined ? text : `${path}: ${text}`));
export const check = (text: string) => {
  const { errors, warnings } = checkFile(text, publishedAt);
  return { errors: lines(errors), warnings: lines(warnings) };
};
export const at = (fields: Json[], index: number): Json => {
  const field = fields.at(index);
  if (!field) throw new Error("no such field");
  return field;
};
/** The form of Kraków with changes. */
export const changed = (change: (form: Json & { fields: Json[] }) => void) => {
  const form = JSON.parse(textOf("krakow")) as Json & { fields: Json[] };
  change(form);
  return check(JSON.stringify(form));
};
