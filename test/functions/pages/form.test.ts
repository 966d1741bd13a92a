import { describe, expect, test } from "vitest";
import { publicForm } from "../../../domain/public-form.ts";
import { formPage, type FormPage } from "../../../functions/shared/pages/form.tsx";
import { faultMessage } from "../../../functions/shared/words/refusals.ts";
import { shipped, someFigures, whileOpen } from "../../support/forms.ts";
import { conference, conferenceView, grantCall, grantView } from "./forms.ts";
import { control, named, tagsOf, textAt, textOf } from "./html.ts";

const empty = { language: "pl" as const, key: "key-of-this-page", values: {}, rows: {}, errors: [], fragment: false };
const signUpPage = (page: Partial<FormPage> = {}) =>
  formPage({ ...empty, form: conferenceView(), definition: conference, ...page });
const grantPage = (page: Partial<FormPage> = {}) =>
  formPage({ ...empty, form: grantView(), definition: grantCall, ...page });

describe("a form that is open", () => {
  test("posts to its submissions with the key and the language of the page", () => {
    const html = signUpPage();

    expect(tagsOf(html).find(({ tag }) => tag === "form")?.attributes).toMatchObject({
      method: "post",
      action: "/forms/wspolnie-dla-krakowa/submissions?lang=pl",
    });
    expect(control(html, "_key")).toMatchObject({ type: "hidden", value: "key-of-this-page" });
    expect(control(html, "language")).toMatchObject({ type: "hidden", value: "pl" });
  });

  test("labels every control", () => {
    for (const html of [signUpPage(), grantPage({ rows: { members: 2, budget: 2 } })]) {
      const labelled = new Set(tagsOf(html).map(({ attributes }) => attributes["for"]));
      const boxes = tagsOf(html).filter(
        ({ tag, attributes }) =>
          ["input", "textarea", "select"].includes(tag) &&
          !["hidden", "radio", "checkbox"].includes(attributes["type"] ?? ""),
      );
      expect(boxes.length).toBeGreaterThan(3);
      for (const { attributes } of boxes) expect(labelled, attributes["name"]).toContain(attributes["id"]);
      const ticks = html.match(/<input type="(?:radio|checkbox)"/g)?.length ?? 0;
      const insideLabels = html.match(/<label class="option"><input type="(?:radio|checkbox)"/g)?.length;
      expect(ticks).toBeGreaterThan(1);
      expect(insideLabels).toBe(ticks);
    }
  });

  test("gives every element an id of its own", () => {
    const ids = tagsOf(grantPage({ rows: { members: 3, budget: 3 } })).flatMap(
      ({ attributes }) => attributes["id"] ?? [],
    );
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("says what a browser and a keyboard need to know", () => {
    const html = signUpPage();

    expect(control(html, "fullName")).toMatchObject({ required: "", maxlength: "120", autocomplete: "name" });
    expect(control(html, "email")).toMatchObject({ type: "email", autocomplete: "email" });
    expect(control(html, "phone")).toMatchObject({ type: "tel", inputmode: "tel", autocomplete: "tel" });
    expect(control(html, "phone")).not.toHaveProperty("required");
    expect(control(grantPage(), "amount")).toMatchObject({ type: "text", inputmode: "decimal" });
    expect(control(grantPage(), "members[0].fullName")).toMatchObject({ autocomplete: "off" });
    expect(textAt(grantPage(), "amount-help")).toBe("Od 500,00_zł do 10_000,00_zł.");
  });

  test("chooses nothing beforehand", () => {
    expect(named(signUpPage(), "role")).toHaveLength(3);
    expect(signUpPage()).not.toMatch(/ (checked|selected)/);
  });

  test("is sent by Enter, not by the first button that changes rows", () => {
    const buttons = tagsOf(grantPage({ rows: { budget: 2 } })).filter(({ tag }) => tag === "button");
    expect(buttons.map(({ attributes }) => attributes["name"])).toContain("_remove");
    expect(buttons[0]?.attributes).toMatchObject({ "aria-hidden": "true", tabindex: "-1", form: "_form" });
    expect(buttons[0]?.attributes).toMatchObject({ name: "_review", value: "1" });
    const first = tagsOf(signUpPage()).find(({ tag }) => tag === "button");
    expect(first?.attributes).toMatchObject({ "aria-hidden": "true", form: "_form" });
    expect(first?.attributes).not.toHaveProperty("name");
  });

  test("draws a list that opens where there are many options", () => {
    const options = Array.from({ length: 16 }, (_, index) => ({ value: `v${index}`, label: `Miasto ${index}` }));
    const field = { name: "town", type: "choice", label: "Miasto", help: "", required: true, options, example: "v0" };
    const html = signUpPage({ form: { ...conferenceView(), fields: [field] }, values: { town: "v3" } });

    expect(control(html, "town")).toMatchObject({ required: "", id: "town" });
    expect(html).toContain("<option value>– prosimy wybrać –</option>");
    expect(tagsOf(html).filter(({ attributes }) => "selected" in attributes)).toMatchObject([
      { attributes: { value: "v3" } },
    ]);
  });

  test("tells when, where, by when, how many seats, and who stands behind it", () => {
    expect(textOf(signUpPage())).toMatch(
      /Termin 7_marca_2026_r., godz._9.00–16.00 Miejsce Centrum Kongresowe ICE, .*Zapisy do 5_marca_2026_r., godz._15.00 Miejsca 12_wolnych miejsc \(na_300\) Organizatorzy Urząd Miasta Krakowa Rada Pożytku/,
    );
    expect(textOf(grantPage())).toContain("Pula środków 100_000,00_zł");
  });

  test("offers the other languages by buttons that take along what is typed", () => {
    const buttons = named(signUpPage(), "_language");
    expect(buttons.map(({ attributes }) => [attributes["form"], attributes["value"], attributes["lang"]])).toEqual([
      ["_form", "pl", "pl"],
      ["_form", "en", "en"],
      ["_form", "uk", "uk"],
    ]);
    expect(signUpPage({ language: "uk" })).toContain('<html lang="uk">');
  });

  test("is linked in the other languages while nothing can be typed", () => {
    const closed = signUpPage({ form: conferenceView({}, "2026-03-06T08:00:00.000Z") });
    const links = tagsOf(closed).filter(({ attributes }) => "hreflang" in attributes);
    expect(links.map(({ attributes }) => attributes["href"])).toEqual([
      "/forms/wspolnie-dla-krakowa/page?lang=pl",
      "/forms/wspolnie-dla-krakowa/page?lang=en",
      "/forms/wspolnie-dla-krakowa/page?lang=uk",
    ]);
    expect(named(closed, "_language")).toEqual([]);
  });
});

describe("rows of a group", () => {
  const values = { "budget[0].item": "Farby", "budget[0].amount": "1 000,50", "budget[1].amount": "abc" };

  test("are as many as asked for, keep what was typed and add up what can be read", () => {
    const html = grantPage({ rows: { budget: 3 }, values });

    expect(control(html, "budget[0].item")).toMatchObject({ value: "Farby" });
    expect(control(html, "budget[1].amount")).toMatchObject({ value: "abc" });
    expect(named(html, "budget[2].item")).toHaveLength(1);
    expect(named(html, "budget[3].item")).toHaveLength(0);
    expect(textOf(html)).toContain("Razem: 1_000,50_zł");
  });

  test("begin with the fewest that the group takes, and at least one", () => {
    expect(named(grantPage(), "members[0].fullName")).toHaveLength(1);
    expect(named(grantPage(), "members[1].fullName")).toHaveLength(0);
  });

  test("can be added up to the most and removed down to the fewest, without checking the rest", () => {
    const actions = (rows: number) =>
      tagsOf(grantPage({ rows: { members: 1, budget: rows } }))
        .filter(({ attributes }) => attributes["value"]?.startsWith("budget"))
        .map(({ attributes }) => [attributes["name"], attributes["value"], attributes["formnovalidate"]]);

    expect(actions(1)).toEqual([["_add", "budget", ""]]);
    expect(actions(2)).toEqual([
      ["_remove", "budget[0]", ""],
      ["_remove", "budget[1]", ""],
      ["_add", "budget", ""],
    ]);
    expect(actions(20).map(([name]) => name)).not.toContain("_add");
  });

  test("take the focus when one has been added", () => {
    const focused = tagsOf(grantPage({ rows: { budget: 3 }, changedGroup: "budget" })).filter(
      ({ attributes }) => "autofocus" in attributes,
    );
    expect(focused).toMatchObject([{ attributes: { name: "budget[2].item" } }]);
  });
});

describe("a form with mistakes", () => {
  const error = (field: string, code: "email" | "required" | "consentMissing" | "money" | "unknownField") => ({
    field,
    code,
    message: faultMessage("pl", { field, code }),
  });
  const errors = [
    error("email", "email"),
    error("role", "required"),
    error("consents.privacy", "consentMissing"),
    error("nieznane", "unknownField"),
  ];
  const values = { fullName: "Anna Nowak", email: "anna@", workshops: ["budget", "dialogue"], sign: "true" };
  const html = signUpPage({ errors, values });

  test("says so in its title and in a summary that takes the focus", () => {
    expect(html).toContain("<title>Błąd: Wspólnie dla Krakowa");
    expect(tagsOf(html).find(({ attributes }) => attributes["role"] === "alert")?.attributes).toMatchObject({
      tabindex: "-1",
      autofocus: "",
    });
    expect(textOf(html)).toContain("Prosimy poprawić 4_błędy:");
  });

  test("leads from the summary to each control that exists", () => {
    const ids = new Set(tagsOf(html).map(({ attributes }) => attributes["id"]));
    const links = tagsOf(html).flatMap(({ attributes }) => attributes["href"]?.match(/^#(.+)/)?.[1] ?? []);
    expect(links).toEqual(["content", "email", "role", "consents-privacy"]);
    for (const link of links) expect(ids).toContain(link);
    expect(textOf(html)).toContain("Formularz nie zawiera takiego pola.");
  });

  test("says at each control what is wrong with it", () => {
    expect(control(html, "email")).toMatchObject({ "aria-invalid": "true", "aria-describedby": "email-error" });
    expect(textAt(html, "email-error")).toContain("nazwa@domena.pl");
    expect(tagsOf(html).find(({ attributes }) => attributes["aria-describedby"] === "role-error")?.tag).toBe(
      "fieldset",
    );
    expect(control(html, "consents.privacy")).toMatchObject({ "aria-describedby": "consents-privacy-error" });
    expect(control(html, "fullName")).not.toHaveProperty("aria-invalid");
  });

  test("names the row in which the mistake is", () => {
    const rows = grantPage({ rows: { budget: 2 }, errors: [error("budget[1].amount", "money")] });
    expect(textOf(rows)).toContain("Kosztorys – Pozycja 2 – Kwota: Prosimy wpisać kwotę");
    expect(control(rows, "budget[1].amount")["aria-describedby"]).toBe("budget-1-amount-help budget-1-amount-error");
  });

  test("loses nothing that was typed", () => {
    expect(control(html, "fullName")).toMatchObject({ value: "Anna Nowak" });
    expect(control(html, "email")).toMatchObject({ value: "anna@" });
    expect(named(html, "workshops").every(({ attributes }) => "checked" in attributes)).toBe(true);
    expect(control(html, "sign")).toHaveProperty("checked");
    expect(control(html, "consents.privacy")).not.toHaveProperty("checked");
    const odd = grantPage({ values: { start: "pierwszego maja", summary: "a\nb <b>" } });
    expect(control(odd, "start")).toMatchObject({ type: "text", value: "pierwszego maja" });
    expect(odd).toContain("a\nb &lt;b></textarea>");
  });
});

test("a conference that confirms each sign-up says so, and leads to the others of its programme", () => {
  const { form } = shipped("ozimek");
  const html = formPage({ ...empty, form: publicForm(form, someFigures(), "pl", whileOpen), definition: form });
  expect(textOf(html)).toContain("Każde zgłoszenie potwierdza organizator, zwykle w ciągu 5_dni.");
  expect(html).toContain('href="/programmes/mms?lang=pl"');
  expect(signUpPage()).not.toMatch(/potwierdza organizator|programmes/);
});

test("a fragment is the same form without the frame of a page", () => {
  const html = signUpPage({ fragment: true });
  expect(html).toMatch(/^<div class="wspolnie" lang="pl"[ >]/);
  expect(html).not.toMatch(/<html|<head|style\.css/);
  expect(named(html, "fullName")).toHaveLength(1);
});
