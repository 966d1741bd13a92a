import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { accentsOf } from "../../../domain/theme.ts";
import type { Theme } from "../../../schemas/theme.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { asset } from "./asset.ts";

interface Sheet {
  language: Language;
  /** Title of the browser's window. */
  title: string;
  /** Whose page it is: the first organiser's name is said at the top, and the colours are theirs. */
  about?: { organisers: readonly { name: string }[]; theme?: Theme | undefined } | undefined;
  /** Only the content, for the element that draws it into another page. */
  fragment?: boolean;
  /** Shown in a frame: the page around it says whose it is and has a ground of its own. */
  frame?: boolean;
  /** Address of a script, for the one page that runs one; its policy must allow it. */
  script?: string;
  children: ComponentChildren;
}

/** The one style within a page; the policy of pages (http/response.ts) knows its shape and allows no other. */
const themeStyle = (theme: Theme): string =>
  `:root{${Object.entries(accentsOf(theme))
    .map(([property, colour]) => `${property}:${colour}`)
    .join(";")}}`;

/**
 * The one frame of every page. It runs no script unless one is named and carries no style but its colours, so it stands a
 * policy of `default-src 'none'; style-src 'self'; img-src 'self' data:`. The empty icon saves a request for one.
 */
export function drawPage({ language, title, about, fragment = false, frame = false, script, children }: Sheet): string {
  const masthead = about?.organisers[0]?.name ?? "Wspólnie";
  const heading = `${title} – ${masthead}`;
  const theme = about?.theme;
  if (fragment) {
    const colours = theme && { "data-accent": theme.accent, "data-accent-dark": theme.accentDark };
    return renderToString(
      <div class="wspolnie" lang={language} data-title={heading} {...colours} children={children} />,
    );
  }
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{heading}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={asset("style.css")} />
        {theme && <style>{themeStyle(theme)}</style>}
        {script && <script src={script} defer />}
      </head>
      <body class={frame ? "framed" : undefined}>
        {!frame && (
          <>
            <a class="skip" href="#content">
              {catalogue[language].shell.skip}
            </a>
            <header class="masthead">
              <p>{masthead}</p>
            </header>
          </>
        )}
        <main class="wspolnie" id="content" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
