import { crc32, deflateSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import { attachmentTypes } from "../../schemas/attachment.ts";

const catalog = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
const pages = "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n";
const page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";

/** A PDF of one empty page, with further objects in it. */
export const aPdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat(
    ["%PDF-1.7\n", catalog, pages, page, ...objects, "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"].map((part) =>
      Buffer.from(part),
    ),
  );

/** Objects in a stream of objects (PDF 1.5), packed unless told otherwise. */
export function objectStream(
  text: string,
  { filter = "/Filter /FlateDecode", packed = deflateSync(text) } = {},
): Buffer {
  const dictionary = `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(dictionary), packed, Buffer.from("\nendstream\nendobj\n")]);
}

const pack = (parts: Record<string, string | Uint8Array>, stored: string[] = []): Buffer => {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    [typeof content === "string" ? strToU8(content) : content, { level: stored.includes(name) ? 0 : 9 }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries) as Zippable));
};

/** Parts of a packed document; one that is undefined is left out. */
type Parts = Record<string, string | Uint8Array | undefined>;

function given(usual: Parts, other: Parts): Record<string, string | Uint8Array> {
  const entries = Object.entries({ ...usual, ...other });
  return Object.fromEntries(entries.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])));
}

export const anOdt = (other: Parts = {}): Buffer =>
  pack(
    given(
      {
        mimetype: attachmentTypes.odt,
        "content.xml": "<office:document-content/>",
        "META-INF/manifest.xml": '<manifest:manifest><manifest:file-entry manifest:full-path="/"/></manifest:manifest>',
      },
      other,
    ),
    ["mimetype"],
  );

export const mainType = `${attachmentTypes.docx}.main+xml`;
export const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

export const aDocx = (other: Parts = {}): Buffer =>
  pack(given({ "[Content_Types].xml": contentTypes(mainType), "word/document.xml": "<w:document/>" }, other));

/** Any other packed file. */
export const aZip = (parts: Record<string, string | Uint8Array>): Buffer => pack(parts);

const chunk = (type: string, content: Buffer) => {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A grey image that says it has this size; its pixels are those of the first row. */
export function aPng(width = 8, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(2))), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** The headers and the end of a photograph of this size. */
export function aJpeg(width = 640, height = 480): Buffer {
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x7f, 0xff, 0xd9]);
  return Buffer.concat([start, frame, scan]);
}
