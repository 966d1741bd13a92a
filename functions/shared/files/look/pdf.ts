import { inflateSync } from "node:zlib";

/** Names of what acts by itself or carries other files. `/EmbeddedFiles` begins with one of them. */
const dangerous = /\/(JavaScript|Launch|EmbeddedFile)/;
/** A name with any of its letters as a hexadecimal escape, as writers of PDF need for other letters only. */
const escapedName = /\/[^\x00-\x20()<>[\]{}/%]*#[0-9A-Fa-f]{2}[^\x00-\x20()<>[\]{}/%]*/g;
const hidden = /^\/(JavaScript|Launch|EmbeddedFile|ObjStm|FlateDecode)/;

/** In bytes, packed and unpacked, of all object streams together. */
const mostWork = 64_000_000;
/** Where the end mark must be, as readers of PDF look for it. */
const tail = 1024;

/**
 * Whether a PDF comes to its end and neither holds nor hides scripts, programs or files. Objects may be compressed
 * (PDF 1.5); those that cannot be looked into, encrypted ones for instance, count as hidden.
 */
export function isSoundPdf(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  if (!text.startsWith("%PDF-") || !text.slice(-tail).includes("%%EOF")) return false;
  if (!isHarmless(text)) return false;
  let left = mostWork;
  for (const { index } of text.matchAll(/\/ObjStm/g)) {
    const objects = objectsOf(bytes, text, index, left);
    if (objects === undefined || !isHarmless(objects.text)) return false;
    left -= objects.work;
    if (left <= 0) return false;
  }
  return true;
}

function isHarmless(text: string): boolean {
  if (dangerous.test(text)) return false;
  return !text.match(escapedName)?.some((name) => hidden.test(unescaped(name)));
}

const unescaped = (name: string) =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Longer than any dictionary of an object stream. */
const longestDictionary = 2048;

/** What is in the object stream whose dictionary has its type at `at`; undefined when that cannot be told. */
function objectsOf(bytes: Buffer, text: string, at: number, most: number): { text: string; work: number } | undefined {
  const before = text.slice(Math.max(0, at - longestDictionary), at);
  const begin = at - before.length + Math.max(0, before.lastIndexOf(" obj"));
  const keyword = /stream\r?\n/g;
  keyword.lastIndex = at;
  const stream = keyword.exec(text.slice(0, at + longestDictionary));
  if (stream === null) return undefined;
  const dictionary = text.slice(begin, stream.index);
  const end = text.indexOf("endstream", keyword.lastIndex);
  if (end === -1 || /\/Predictor/.test(dictionary)) return undefined;
  const packed = end - keyword.lastIndex;
  if (!dictionary.includes("/Filter")) return { text: text.slice(keyword.lastIndex, end), work: packed };
  if (!/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return undefined;
  try {
    const objects = inflateSync(bytes.subarray(keyword.lastIndex, end), { maxOutputLength: most });
    return { text: objects.toString("latin1"), work: packed + objects.length };
  } catch {
    return undefined;
  }
}
