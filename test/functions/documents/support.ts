import { extractText, getDocumentProxy, getMeta } from "unpdf";

/** What a reader of the document finds: its text by page, and what it says of itself. */
export async function readPdf(pdf: Buffer): Promise<{ pages: string[]; text: string; info: Record<string, unknown> }> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const { text: pages } = await extractText(document, { mergePages: false });
  const { info } = await getMeta(document);
  return { pages, text: pages.join("\n").replace(/\s+/g, " "), info };
}

/** Texts that break careless programs: markup, a word without an end, signs no typeface has, marks that turn lines round. */
export const hostile = [
  "<script>alert(1)</script> & {{x}} </p>",
  "W".repeat(4000),
  "👩‍👩‍👧‍👦🇵🇱 🎉 ✅",
  "\u202eodwrócone\u202c \u2066a\u2069 \u200f\u061c",
  "سلام שלום 你好 ვეფხვი नमस्ते",
  "\ud800 \udfff \u0000\u0007 \ufffe",
  "a\u0301\u0301\u0301\u0301 e\u0328 \u00ad\u200b",
  "\n\n\n",
  "",
];
