import { load } from "cheerio";
import { expect } from "vitest";
import * as z from "zod/mini";
import { Language, Localised } from "../../../schemas/values.ts";

/**
 * Ends whatever it stands in, if anything lets it: a text box, a title, a style, a script, a comment, an attribute in
 * either quotes, a CDATA section. Every element that it would make has the class by which it is told.
 */
export const markup = `</textarea></title></style></script>"'><img class=hostile src=x onerror=hostile()><!--]]>&amp;{{7*7}}`;

/** The same as other breaks, for texts that are long enough to hold all. */
export const longMarkup = [
  markup,
  "<script class=hostile>hostile()</script>",
  "<a class=hostile href=javascript:hostile()>javascript:hostile()</a>",
  '<svg class=hostile onload="hostile()"><iframe class=hostile srcdoc="<script>hostile()</script>"></svg>',
  "=cmd|' /C calc'!A0",
].join("\n");

/** What a spreadsheet would take for a formula. */
export const formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1+1)", '=HYPERLINK("http://x";"y")'];

const inEveryLanguage = (text: string): Localised =>
  z.parse(Localised, Object.fromEntries(Language.options.map((language) => [language, `${language} ${text}`])));

const isLocalised = (value: object) =>
  "pl" in value && Object.keys(value).every((key) => z.safeParse(Language, key).success);
/** Names and other lines of people and places, wherever in a form they stand. */
const lines = new Set(["name", "address", "place", "phone"]);

/** What has one of these is named for programs; everybody and everything else for people. */
const named = ["type", "version", "title"];

/** The same form with every text that people read made hostile; what only programs read stays. */
export function spoilt<Value>(value: Value): Value {
  return walk(value) as Value;

  function walk(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    if (isLocalised(node)) return inEveryLanguage(markup);
    const isLine = (key: string) => lines.has(key) && (key !== "name" || !named.some((name) => name in node));
    return Object.fromEntries(
      Object.entries(node).map(([key, inner]) => [
        key,
        typeof inner === "string" && isLine(key) ? `${inner.slice(0, 20)} ${markup}` : walk(inner),
      ]),
    );
  }
}

const allowed = /^(?:$|data:,$|data:image\/(?:png|svg\+xml)|cid:|[/?#]|https?:\/\/|mailto:|tel:)/;
const addresses = new Set(["href", "src", "action", "formaction", "srcdoc", "data", "xlink:href", "poster"]);

/**
 * Whether a document, read as a browser reads it, consists of our elements alone: nothing runs, nothing leads to a script
 * and nothing that came from outside is markup.
 * @returns all text of it
 */
export function expectOnlyText(html: string, about = ""): string {
  const $ = load(html, { scriptingEnabled: true });
  expect(
    $(".hostile")
      .toArray()
      .map((element) => $.html(element)),
    about,
  ).toEqual([]);
  for (const element of $("*").toArray()) {
    if (!("attribs" in element)) continue;
    for (const [name, value] of Object.entries(element.attribs)) {
      expect(name, `${about}: <${element.name}>`).not.toMatch(/^on|^style$|["'<>=]/i);
      if (addresses.has(name)) expect(value, `${about}: ${name} of <${element.name}>`).toMatch(allowed);
    }
  }
  for (const script of $("script").toArray()) {
    const { type, src } = script.attribs;
    if (type === "application/json") expect(() => JSON.parse($(script).text()), about).not.toThrow();
    else expect([src, $(script).text()], about).toEqual([expect.stringMatching(/^\/[\w.-]+\.js$/), ""]);
  }
  expect($("iframe, object, embed, base, meta[http-equiv]").length, about).toBe(0);
  const comments = $("*")
    .contents()
    .toArray()
    .filter(({ type }) => type === "comment");
  expect(
    comments.map((comment) => $.html(comment)),
    about,
  ).toEqual([]);
  return $.root().text();
}

/** What the page would be had one of its texts not been escaped. */
const unescaped = (html: string) =>
  html
    .replaceAll(/&lt;|\\u003c/g, "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');

/** The same of a page that shows hostile text, and that it would be noticed if it were not escaped. */
export function expectHostileTextIn(html: string, about = ""): void {
  expect(expectOnlyText(html, about), about).toContain("<img class=hostile src=x onerror=hostile()>");
  expect(() => expectOnlyText(unescaped(html)), `${about}: noticed`).toThrow();
}
