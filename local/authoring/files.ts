import { readdir, readFile, stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { checkFile } from "../../domain/authoring/check.ts";
import { checkTogether, type NamedFile } from "../../domain/authoring/check-together.ts";
import type { Finding } from "../../domain/authoring/finding.ts";
import type { Instant } from "../../schemas/values.ts";

const folder = resolve(import.meta.dirname, "../../forms");

/** A file that somebody asked about, with everything that is to be said of it. */
export interface Looked {
  /** As it is told: relative to where the command was given. */
  path: string;
  text: string;
  errors: Finding[];
  warnings: Finding[];
}

/** Files that are forms or programmes, and not what describes them. */
async function formsUnder(path: string): Promise<string[]> {
  const names = (await readdir(path)).filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
  return names.toSorted().map((name) => resolve(path, name));
}

/** A file by itself, of a folder those in it. */
async function filesOf(asked: string): Promise<string[]> {
  const path = resolve(asked);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const files = await formsUnder(path);
  if (files.length === 0) throw new Error(`${asked} holds no form: there is no .json in it`);
  return files;
}

async function look(path: string, now: Instant): Promise<NamedFile & { path: string; text: string }> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new Error(`${path} cannot be read`, { cause: error });
  });
  return { path, text, name: basename(path, ".json"), checked: checkFile(text, now) };
}

/** Looks at files, or at all under `forms/`; what leads to other forms is looked at among all of them. */
export async function lookAt(asked: readonly string[], now: Instant): Promise<Looked[]> {
  const all = await formsUnder(folder);
  const wanted = asked.length > 0 ? (await Promise.all(asked.map(filesOf))).flat() : all;
  const files = await Promise.all([...new Set([...wanted, ...all])].map((path) => look(path, now)));
  return files
    .filter(({ path }) => wanted.includes(path))
    .map((file) => ({
      path: relative(process.cwd(), file.path),
      text: file.text,
      errors: [...file.checked.errors, ...checkTogether(file, files)],
      warnings: file.checked.warnings,
    }));
}
