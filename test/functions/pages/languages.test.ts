import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { publicForm } from "../../../domain/public-form.ts";
import { formPage } from "../../../functions/shared/pages/form.tsx";
import { problemPage } from "../../../functions/shared/pages/problem.tsx";
import { receiptPage } from "../../../functions/shared/pages/receipt.tsx";
import { reviewPage } from "../../../functions/shared/pages/review.tsx";
import type { Conference } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { everyField, aGroup } from "../../support/fields.ts";
import { aConference, aSessionCounter, publishedAt, someFigures, whileOpen } from "../../support/forms.ts";
import { exampleRequest } from "../../support/requests.ts";

/** Nothing that anybody else writes on a page. */
const mark = "Żółć";

/** The same with each of its texts in Polish alone, or in all languages. */
function said<Value>(value: Value, translated: boolean): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner !== "object" || inner === null || !("pl" in inner)) return inner;
      return translated ? { pl: mark, en: "Bile", uk: "Жовч" } : { pl: mark };
    }),
  );
}

function aForm(translated: boolean): Conference {
  const text = { pl: mark };
  const known = new Set(["email", "phone"]);
  const fields = [...everyField, aGroup()].filter(({ name }) => !known.has(name));
  const form = aConference();
  return said(
    {
      ...form,
      sections: [{ name: "more", title: text, help: text }],
      fields: [...form.fields, ...fields.map((field) => ({ ...field, help: text, section: "more" }))],
      consents: [{ name: "privacy", version: "1", text, details: text, required: true }],
      sessions: [{ id: "s1", title: text, startsAt: publishedAt, endsAt: whileOpen, capacity: 5 }],
    },
    translated,
  );
}

function pagesOf(definition: Conference, language: Language): Record<string, string> {
  const figures = someFigures({ sessions: { s1: aSessionCounter() } });
  const form = publicForm(definition, figures, language, whileOpen);
  const errors = [{ field: "commune", code: "commune", message: "!", candidates: ["Secemin"] }];
  const common = { language, form, fragment: false };
  const { answers, consents } = exampleRequest(definition);
  const { file: _, sessions: __, money: ___, ...plain } = answers as Record<string, string>;
  return {
    form: formPage({ ...common, definition, key: "k", values: {}, rows: {}, errors: [] }),
    "form with candidates": formPage({ ...common, definition, key: "k", values: {}, rows: {}, errors }),
    review: reviewPage({
      ...common,
      definition,
      posted: new URLSearchParams(),
      key: "k",
      answers: plain,
      consents,
      frame: false,
    }),
    receipt: receiptPage({ ...common, receipt: { id: "0".repeat(32), reference: "K", status: "confirmed" } }),
    refusal: problemPage({ language, form: definition, refusal: { code: "linkExpired" } }),
  };
}

/** Each piece of text that is read, with the language it is read in. */
function pieces(html: string): [text: string, language: string | undefined][] {
  const $ = load(html);
  $("script, style, title, .error-summary, .visually-hidden").remove();
  return $("body *")
    .contents()
    .toArray()
    .flatMap((node): [string, string | undefined][] => {
      if (node.type !== "text" || node.data.trim() === "") return [];
      return [
        [
          node.data.trim(),
          $(node.parent ?? node)
            .closest("[lang]")
            .attr("lang"),
        ],
      ];
    });
}

describe.each(["en", "uk"] as const)("a page in the language %s", (language) => {
  test("says of every text that nobody has translated that it is in Polish, and of nothing else", () => {
    for (const [name, html] of Object.entries(pagesOf(aForm(false), language))) {
      const all = pieces(html);
      const [polish, ours] = [all.filter(([text]) => text === mark), all.filter(([text]) => !text.includes(mark))];
      expect(polish.length, name).toBeGreaterThan(name.startsWith("form") ? 40 : 0);
      expect(
        polish.filter(([, lang]) => lang !== "pl"),
        name,
      ).toEqual([]);
      const names = new Set(["Polski", "English", "Українська"]);
      expect(
        ours.filter(([text, lang]) => lang !== language && !names.has(text)),
        name,
      ).toEqual([]);
    }
  });

  test("has no part in Polish where everything is translated", () => {
    for (const [name, html] of Object.entries(pagesOf(aForm(true), language))) {
      expect(load(html)("html").attr("lang"), name).toBe(language);
      expect(
        pieces(html).filter(([text, lang]) => lang === "pl" && text !== "Polski"),
        name,
      ).toEqual([]);
    }
  });
});

test("a page in Polish has no parts in Polish", () => {
  for (const html of Object.values(pagesOf(aForm(false), "pl"))) {
    const $ = load(html);
    expect($("html").attr("lang")).toBe("pl");
    expect($("[lang=pl]").not("html, nav *")).toHaveLength(0);
  }
});
