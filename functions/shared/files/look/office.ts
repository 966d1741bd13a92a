import { attachmentTypes } from "../../../../schemas/attachment.ts";
import { type Part, readParts } from "./archive.ts";

const textOf = (parts: readonly Part[], name: string) => parts.find((part) => part.name === name)?.text;
const has = (parts: readonly Part[], name: RegExp) => parts.some((part) => name.test(part.name));

const manifest = "META-INF/manifest.xml";

/** Whether a text of OpenDocument says first what it is, and holds neither macros nor anything encrypted. */
export async function isSoundOdt(bytes: Buffer): Promise<boolean> {
  const parts = await readParts(bytes, new Set(["mimetype", manifest]));
  const [first] = parts ?? [];
  if (!parts || first?.name !== "mimetype" || first.compressed || first.text !== attachmentTypes.odt) return false;
  if (!has(parts, /^content\.xml$/) || has(parts, /^(Basic|Scripts)\//i)) return false;
  return !(textOf(parts, manifest) ?? "encryption-data").includes("encryption-data");
}

const contentTypes = "[Content_Types].xml";

/** Whether a document of Word is one by its table of contents, and holds no macros. */
export async function isSoundDocx(bytes: Buffer): Promise<boolean> {
  const parts = await readParts(bytes, new Set([contentTypes]));
  if (!parts || !has(parts, /^word\/document\.xml$/)) return false;
  const types = textOf(parts, contentTypes) ?? "";
  if (!types.includes(`${attachmentTypes.docx}.main+xml`) || /macroEnabled|vbaProject/i.test(types)) return false;
  return !has(parts, /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.*)$/i);
}
