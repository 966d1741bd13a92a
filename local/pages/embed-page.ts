import { createHash } from "node:crypto";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";

export interface EmbedView {
  formId: string;
  language: string;
  /** Where the form comes from. */
  origin: string;
}

/** A page as a town might have it, with styles of its own that the form must get along with. */
export function embedPage({ formId, language, origin }: EmbedView): string {
  const address = `${origin}/forms/${encodeURIComponent(formId)}/page?lang=${encodeURIComponent(language)}`;
  const body = h(
    "body",
    null,
    h("a", { class: "skip", href: "#tresc" }, "Przejdź do treści"),
    h(
      "header",
      null,
      h("div", { class: "crest", "aria-hidden": "true" }, "✶"),
      h("div", null, h("strong", null, "Gmina Przykładowa"), " – ", h("span", null, "Serwis mieszkańców")),
    ),
    h(
      "nav",
      { "aria-label": "Menu gminy" },
      h("a", { href: "/" }, "Strona główna tej maszyny"),
      h("a", { href: "/_local/mail" }, "Poczta"),
    ),
    h(
      "main",
      { id: "tresc", tabindex: -1 },
      h("h1", null, "Sprawy mieszkańców"),
      h("p", null, "Tak formularz wygląda wstawiony na stronę gminy, która ma własny styl. Gmina wkleja dwie linijki."),
      h("script", { src: `${origin}/embed.js`, defer: true }),
      h("wspolnie-form", { form: formId, lang: language }),
      h("noscript", null, h("p", null, h("a", { href: address }, "Otwórz formularz na osobnej stronie"))),
    ),
    h("footer", null, "Gmina Przykładowa, ul. Rynkowa 1"),
  );
  const head = h(
    "head",
    null,
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", null, "Sprawy mieszkańców – Gmina Przykładowa"),
    h("link", { rel: "icon", href: "data:," }),
    h("style", { dangerouslySetInnerHTML: { __html: STYLES } }),
  );
  return `<!doctype html>${renderToString(h("html", { lang: "pl" }, head, body))}`;
}

/** As strict as a careful town's: its own style and the origin of the form, nothing inline. */
export function embedPolicy(origin: string): string {
  const style = createHash("sha256").update(STYLES).digest("base64");
  return [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src 'sha256-${style}' ${origin}`,
    `connect-src ${origin}`,
    `form-action ${origin}`,
    "img-src data:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const STYLES = `
* { box-sizing: border-box; }
body { margin: 0; font: 1.05rem/1.6 Georgia, "Times New Roman", serif; color: #23201a; background: #fbf8f1; }
header, nav, main, footer { max-width: 56rem; margin-inline: auto; padding: 1rem; }
header { display: flex; gap: 1rem; align-items: center; }
.crest { width: 3rem; height: 3rem; flex: none; display: grid; place-items: center; border-radius: 50%; background: #7a1f2b; color: #fff; font-size: 1.5rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; border-block: 1px solid #d9cfb8; }
nav a { padding-block: 0.4rem; }
a { color: #7a1f2b; }
a:focus-visible { outline: 3px solid #7a1f2b; outline-offset: 3px; }
h1 { font-size: 1.8rem; line-height: 1.2; color: #7a1f2b; }
footer { border-top: 1px solid #d9cfb8; color: #5b5342; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: #fff; padding: 0.5rem 1rem; }
`;
