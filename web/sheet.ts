import text from "./style/embed.css";

let sheet: CSSStyleSheet | undefined;

/** Puts the style of forms into a shadow root. It came with the script: neither a request nor `style-src` is needed. */
export function adoptStyle(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  root.adoptedStyleSheets = [sheet];
}
