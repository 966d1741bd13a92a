import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { type Checked, checkFile } from "../../domain/authoring/check.ts";
import { checkTogether, type NamedFile, warningsTogether } from "../../domain/authoring/check-together.ts";
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

const notUtf8: Checked = { forms: [], errors: [{ text: "the file is not UTF-8: save it as UTF-8" }], warnings: [] };

/** Bytes as text; undefined where they are another encoding, of which a decoder would make "�" without a word. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function look(path: string, now: Instant): Promise<NamedFile & { path: string; text: string }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} cannot be read`, { cause: error });
  });
  const text = decoded(bytes);
  const checked = text === undefined ? notUtf8 : checkFile(text, now);
  return { path, text: text ?? "", name: basename(path, ".json"), checked };
}

/** What stands beside files, and can be read: it says something of them and is not itself asked about. */
async function beside(paths: readonly string[], now: Instant): Promise<NamedFile[]> {
  const folders = new Set(paths.map((path) => dirname(path)).filter((one) => one !== folder));
  const neighbours = (await Promise.all([...folders].map(formsUnder))).flat().filter((path) => !paths.includes(path));
  const looked = await Promise.allSettled(neighbours.map((path) => look(path, now)));
  return looked.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

/** Looks at files, or at all under `forms/`; what leads to other forms is looked at among all of them. */
export async function lookAt(asked: readonly string[], now: Instant): Promise<Looked[]> {
  const all = await formsUnder(folder);
  const wanted = asked.length > 0 ? (await Promise.all(asked.map(filesOf))).flat() : all;
  const files = await Promise.all([...new Set([...wanted, ...all])].map((path) => look(path, now)));
  const neighbours = await beside(wanted, now);
  return files
    .filter(({ path }) => wanted.includes(path))
    .map((file) => ({
      path: relative(process.cwd(), file.path),
      text: file.text,
      errors: [...file.checked.errors, ...checkTogether(file, files)],
      warnings: [...file.checked.warnings, ...warningsTogether(file, [...files, ...neighbours])],
    }));
}
