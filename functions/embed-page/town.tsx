import { createHash, randomBytes } from "node:crypto";
import { renderToString } from "preact-render-to-string";
import type { Response } from "../shared/http/response.ts";
import { type Embedding, snippets, Way } from "./snippets.ts";
import { townStyle } from "./town-style.ts";
import { embeddingWords } from "./words/catalogue.ts";

/** As strict as a careful town's: its own style by hash, one script by nonce, nothing inline, and what the form asks for. */
function policyOf(way: Way, origin: string, nonce: string): string {
  const style = createHash("sha256").update(townStyle).digest("base64");
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    ...(way === "link" ? [] : [`script-src 'nonce-${nonce}'`]),
    ...(way === "element" ? [`connect-src ${origin}`] : []),
    ...(way === "frame" ? [`frame-src ${origin}`] : []),
    `form-action ${origin}`,
    "img-src data:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A live page with the form in it, one way or another: the very snippet that an editor pastes. */
export function townPage(embedding: Embedding, way: Way): Response {
  const { form, language, origin } = embedding;
  const words = embeddingWords[language];
  const nonce = randomBytes(16).toString("base64");
  const pasted = snippets[way](embedding).replace("<script ", `<script nonce="${nonce}" `);
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${words.town.title} – ${words.town.name}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: townStyle }} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.town.skip}
        </a>
        <header>
          <div class="crest" aria-hidden="true">
            ✶
          </div>
          <div>
            <strong>{words.town.name}</strong> – {words.town.site}
          </div>
        </header>
        <nav aria-label={words.town.menu}>
          {Way.options.map((other) => (
            <a
              href={`/forms/${form.id}/embed/${other}?lang=${language}`}
              {...(other === way && { "aria-current": "page" as const })}
            >
              {words.ways[other].title}
            </a>
          ))}
          <a href={`/forms/${form.id}/embed?lang=${language}`}>{words.town.back}</a>
        </nav>
        <main id="content" tabIndex={-1}>
          <h1>{words.town.title}</h1>
          <p>{words.town.text}</p>
          <div dangerouslySetInnerHTML={{ __html: pasted }} />
        </main>
        <footer>{words.town.address}</footer>
      </body>
    </html>,
  );
  return {
    statusCode: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policyOf(way, origin, nonce),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body: `<!doctype html>${page}`,
  };
}
