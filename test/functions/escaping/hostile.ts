import { load } from "cheerio";
import { expect } from "vitest";
import * as z from "zod/mini";
import { rowsOf } from "../../../functions/shared/words/answers.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
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

/** What people write or are called, wherever in a form or a record it stands. */
const lines = new Set(
  "name address phone reason text message remark narrative considered endReason applicant title item".split(" "),
);
/** What has one of these has a name that programs go by; everybody and everything else is named for people. */
const named = ["type", "version", "title"];
const isLine = (key: string, of: object) =>
  (lines.has(key) && (key !== "name" || !named.some((name) => name in of))) || (key === "place" && "capacity" in of);

/**
 * The same form or record with every text that people read made hostile; what only programs read stays. What a `name`
 * began with is kept, so that people can be told apart.
 */
export function spoilt<Value>(value: Value, text = markup): Value {
  return walk(value) as Value;

  function walk(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null || node instanceof Date) return node;
    if (isLocalised(node)) return inEveryLanguage(text);
    return Object.fromEntries(
      Object.entries(node).map(([key, inner]) => [
        key,
        typeof inner === "string" && isLine(key, node) ? `${inner.slice(0, 20)} ${text}` : walk(inner),
      ]),
    );
  }
}

const freeTexts = (fields: readonly Field[], text: string) =>
  Object.fromEntries(
    fields.filter(({ type }) => type === "text" || type === "longText").map(({ name }) => [name, text]),
  );

/** Answers to a form whose free texts are hostile. */
export function spoiltAnswers(fields: readonly Field[], answers: Answers, text = markup): Answers {
  const rows = fields.flatMap((field) => {
    if (field.type !== "group") return [];
    return [[field.name, rowsOf(answers[field.name]).map((row) => ({ ...row, ...freeTexts(field.fields, text) }))]];
  });
  return { ...answers, ...freeTexts(fields, text), ...Object.fromEntries(rows) };
}

const allowed = /^(?:$|data:,$|data:image\/(?:png|svg\+xml)|cid:|[/?#]|https?:\/\/|mailto:|tel:)/;
const addresses = new Set(["href", "src", "action", "formaction", "srcdoc", "data", "xlink:href", "poster"]);

/**
 * Whether a document, read as a browser reads it, has nothing that runs or leads to a script, and no element that came
 * from outside.
 * @returns all text of it
 */
export function expectNothingRuns(html: string, about = ""): string {
  const $ = load(html);
  const elements = $("*")
    .toArray()
    .flatMap((element) => ("attribs" in element ? [element] : []));
  expect(elements.length, about).toBeGreaterThan(5);
  expect(
    $(".hostile, [srcdoc], object, embed, base")
      .toArray()
      .map((element) => $.html(element)),
    about,
  ).toEqual([]);
  for (const { name: element, attribs } of elements) {
    for (const [name, value] of Object.entries(attribs)) {
      expect(name, `${about}: <${element}>`).not.toMatch(/^on|["'<>=]/i);
      if (addresses.has(name)) expect(value, `${about}: ${name} of <${element}>`).toMatch(allowed);
    }
  }
  for (const script of $("script").toArray()) {
    const { type, src } = script.attribs;
    if (type === "application/json") expect(() => JSON.parse($(script).text()), about).not.toThrow();
    else
      expect([src, $(script).text()], about).toEqual([
        expect.stringMatching(/^(https:\/\/localhost)?\/[\w.-]+\.js$/),
        "",
      ]);
  }
  return $.root().text();
}

/** The same of a page, which has no style of its own either and no comment. */
export function expectOnlyText(html: string, about = ""): string {
  const $ = load(html);
  const odd = $("[style], meta[http-equiv]").toArray();
  const comments = $("*")
    .contents()
    .toArray()
    .filter(({ type }) => type === "comment");
  expect(
    [...odd, ...comments].map((node) => $.html(node)),
    about,
  ).toEqual([]);
  return expectNothingRuns(html, about);
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
