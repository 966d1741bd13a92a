import { describe, expect, test } from "vitest";
import { publicForm } from "../../../domain/public-form.ts";
import type { Figures } from "../../../domain/seats.ts";
import { formPage, type FormPage } from "../../../functions/shared/pages/form.tsx";
import { aSessionCounter, shipped, someFigures, whileOpen } from "../../support/forms.ts";
import { conference, conferenceView } from "./forms.ts";
import { named, textOf } from "./html.ts";

const empty = { language: "pl" as const, key: "key-of-this-page", values: {}, rows: {}, errors: [], fragment: false };
const signUpPage = (page: Partial<FormPage> = {}) =>
  formPage({ ...empty, form: conferenceView(), definition: conference, ...page });

describe("a form that takes no answers", () => {
  test.each([
    ["scheduled", {}, "2026-02-01T08:00:00.000Z", "Zaczniemy przyjmować zgłoszenia 26_lutego_2026_r., godz._8.00."],
    ["closed", {}, "2026-03-06T08:00:00.000Z", "Termin upłynął 5_marca_2026_r., godz._15.00."],
    ["cancelled", { cancelled: true }, undefined, "Organizator odwołał"],
  ])("%s: says why, and when, in its place", (state, figures, at, sentence) => {
    const form = conferenceView(figures, at);
    const html = signUpPage({ form });

    expect(form.state).toBe(state);
    expect(html).not.toContain("<form");
    expect(textOf(html)).toContain(sentence);
  });

  test("is not what a full event is: that one offers the waiting list", () => {
    const html = textOf(signUpPage({ form: conferenceView({ free: 0, waitlisted: 22 }) }));
    expect(html).toContain("brak wolnych miejsc – lista rezerwowa; na liście rezerwowej: 22_osoby");
    expect(html).toContain("Zapisz na listę rezerwową");
    expect(html).toContain("zwolnione miejsce proponujemy e-mailem, na ograniczony czas");
  });

  test("is no waiting list yet where somebody decides first", () => {
    const { form: definition } = shipped("ozimek");
    expect(definition.approval).toBeDefined();
    const figures = someFigures({ counter: { ...someFigures().counter, free: 0, waitlisted: 2 } });
    const form = publicForm(definition, figures, "pl", whileOpen);
    expect(form.state).toBe("full");
    const html = textOf(formPage({ ...empty, form, definition }));
    expect(html).toContain("O zgłoszeniu najpierw zdecyduje organizator");
    expect(html).toContain("Wyślij zgłoszenie");
    expect(html).not.toMatch(/Zapisz na listę rezerwową|Mogą Państwo zapisać się/);
  });
});

describe("a conference with sessions", () => {
  const { form, sessions } = shipped("secemin");
  const page = (language: "pl" | "en", figures: Partial<Figures> = {}, at = whileOpen) =>
    formPage({
      ...empty,
      language,
      form: publicForm(form, someFigures({ sessions, ...figures }), language, at),
      definition: form,
    });

  test("says of each where, when, for whom, and how many seats are left", () => {
    const text = textOf(page("pl"));
    expect(text).toContain(
      "Konferencja otwierająca 16_lutego_2027_r., godz._10.00–13.00, Gminny Ośrodek Kultury Kto może przyjść: wszyscy 60_wolnych miejsc (na_60)",
    );
    expect(text).toContain(
      "Jak napisać dobry wniosek 20_lutego_2027_r., godz._9.00–13.00, Biblioteka Publiczna Kto może przyjść: organizacja pozarządowa; grupa nieformalna 15_wolnych miejsc (na_15)",
    );
    expect(textOf(page("en"))).toContain("Open to: everybody");
    expect(named(page("pl"), "sessions").map(({ attributes }) => attributes["value"])).toEqual(
      form.sessions.map(({ id }) => id),
    );
  });

  test("says where only the waiting list is open", () => {
    const full = { ...sessions, wniosek: aSessionCounter({ capacity: 15, free: 0, waitlisted: 2, lastNumber: 2 }) };
    expect(textOf(page("pl", { sessions: full }))).toContain(
      "grupa nieformalna brak wolnych miejsc – lista rezerwowa; na liście rezerwowej: 2_osoby",
    );
  });

  test("counts no seats once it takes no sign-ups", () => {
    expect(textOf(page("pl", {}, form.closesAt))).toContain("Jak napisać dobry wniosek");
    expect(textOf(page("pl", {}, form.closesAt))).not.toContain("wolnych miejsc");
  });
});
