/** @jsxImportSource react */
import { renderToStaticMarkup } from "react-dom/server";
import type { LetterContent, Signature } from "./content.ts";
import { LetterLayout } from "./layout.tsx";
import { words } from "./words/words.ts";

/** The one that mail programs have agreed on; Outlook draws by it. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** The letter as HTML. Nothing in it has to be waited for, so it is drawn in one go. */
export const renderHtml = (content: LetterContent, signature: Signature): string =>
  doctype +
  renderToStaticMarkup(<LetterLayout content={content} signature={signature} words={words[signature.language]} />);
