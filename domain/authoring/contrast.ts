import { colord, extend } from "colord";
import a11y from "colord/plugins/a11y";
import type { Theme } from "../../schemas/theme.ts";
import type { Finding } from "./finding.ts";

extend([a11y]);

/** WCAG 2.2, 1.4.3: of text on its ground. */
const least = 4.5;

/** What a colour of a theme meets, as web/style/theme.css has it. */
export const grounds = {
  accent: { "links on the page": "#ffffff", "the words on buttons": "#ffffff" },
  accentDark: { "links on the page in dark mode": "#181f26", "the words on buttons in dark mode": "#0b1a28" },
} as const;

/** Colours of a theme that people with weak sight could not read. */
export const contrastFaults = (theme: Theme): Finding[] =>
  (["accent", "accentDark"] as const).flatMap((name) => {
    const colour = theme[name];
    if (colour === undefined) return [];
    return Object.entries(grounds[name]).flatMap(([what, ground]) => {
      const ratio = colord(colour).contrast(ground);
      const text = `${colour} gives ${what} a contrast of ${ratio} to 1; the law asks for ${least} to 1`;
      return ratio >= least ? [] : [{ path: `theme.${name}`, text }];
    });
  });
