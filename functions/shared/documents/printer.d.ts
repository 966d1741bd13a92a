/** What the library of PDF keeps untyped: its printer alone, without the file system and the network of its front. */
declare module "pdfmake/js/Printer.js" {
  import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

  interface Fonts {
    existsSync: (name: string) => boolean;
    readFileSync: (name: string) => Uint8Array | undefined;
  }
  interface Urls {
    resolve: (url: string) => void;
    resolved: () => Promise<unknown>;
  }
  class Printer {
    constructor(
      families: Record<string, Record<string, string>>,
      fonts: Fonts,
      urls: Urls,
      mayReadFile: (path: string) => boolean,
    );
    createPdfKitDocument(definition: TDocumentDefinitions & { language: string }): Promise<PDFKit.PDFDocument>;
  }
  const module: { default: typeof Printer } | typeof Printer;
  export default module;
}
