import module from "pdfmake/js/Printer.js";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Language } from "../../../schemas/values.ts";
import { printableLine } from "./printable.ts";
import type { Typeface } from "./typefaces.ts";

type Layout = "content" | "footer" | "background" | "pageMargins" | "pageOrientation" | "defaultStyle" | "styles";

/** Content and its layout in points, as pdfmake has them, and what programs that read the document aloud need to know. */
export interface PdfDefinition extends Pick<TDocumentDefinitions, Layout> {
  title: string;
  author?: string;
  language: Language;
  typeface: Typeface;
}

/** Points in so many millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Node and bundles hand over a CommonJS module whole, test runners what it exports by default. */
const Printer = "default" in module ? module.default : module;

/** Nothing in a document may come from the network or the disk, whatever its content asks for. */
const nowhere = { resolve: () => undefined, resolved: () => Promise.resolve() };

/** A document on A4 with its typeface embedded. Texts are drawn as they are given: pass them through `printable` first. */
export async function renderPdf({ title, author, language, typeface, ...layout }: PdfDefinition): Promise<Buffer> {
  const files = new Map([
    ["regular", typeface.regular],
    ["bold", typeface.bold],
  ]);
  const families = { face: { normal: "regular", bold: "bold", italics: "regular", bolditalics: "bold" } };
  const fonts = { existsSync: (name: string) => files.has(name), readFileSync: (name: string) => files.get(name) };
  const document = await new Printer(families, fonts, nowhere, () => false).createPdfKitDocument({
    ...layout,
    language,
    pageSize: "A4",
    version: "1.7",
    displayTitle: true,
    info: {
      title: printableLine(title, 300),
      author: printableLine(author ?? "", 300),
      creator: "Wspólnie",
      producer: "Wspólnie",
    },
    defaultStyle: { font: "face", fontSize: 11, lineHeight: 1.25, color: "#1a1a1a", ...layout.defaultStyle },
  });
  document.end();
  return Buffer.concat(await Array.fromAsync<Uint8Array>(document));
}
