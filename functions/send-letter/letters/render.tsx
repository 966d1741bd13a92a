/** @jsxImportSource react */
import { render, toPlainText } from "@react-email/render";
import type { LetterContent, Signature } from "./content.ts";
import { LetterLayout } from "./layout.tsx";
import { words } from "./words/words.ts";

/** How the plain text is read off the HTML: rows of details on a line each, an address once, headings as they are. */
const plainText = {
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "a.button", format: "inline" },
    { selector: "dl", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "dl > div", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "hr", format: "horizontalLine", options: { length: 3 } },
  ],
};

/** The letter as HTML and as plain text, from the same template, so that neither says more than the other. */
export async function renderLetter(
  content: LetterContent,
  signature: Signature,
): Promise<{ html: string; text: string }> {
  const html = await render(<LetterLayout content={content} signature={signature} words={words[signature.language]} />);
  return { html, text: toPlainText(html, plainText) };
}
