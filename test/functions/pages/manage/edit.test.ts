import { describe, expect, test } from "vitest";
import { editPage, type EditPage } from "../../../../functions/shared/pages/manage/edit.tsx";
import { conference, conferenceView, now } from "../forms.ts";
import { control, named, tagsOf, textOf } from "../html.ts";
import { signUp } from "../records.ts";
import { address, withSessions } from "./views.ts";

const drawn = (more: Partial<EditPage> = {}) =>
  editPage({
    language: "pl",
    address,
    query: "",
    form: conference,
    view: conferenceView(),
    submission: signUp(),
    values: { fullName: "Anna Nowak", role: "ngo", workshops: ["budget"] },
    rows: {},
    errors: [],
    ...more,
  });

describe("the page on which a sign-up is changed", () => {
  test("is its form filled in, without the address and without consents", () => {
    const html = drawn();
    expect(tagsOf(html).filter(({ tag }) => tag === "form")).toMatchObject([
      { attributes: { method: "post", action: `${address}/edit` } },
    ]);
    expect(control(html, "fullName")).toMatchObject({ value: "Anna Nowak" });
    expect(control(html, "_revision")).toMatchObject({ type: "hidden", value: "3" });
    expect(named(html, "email")).toEqual([]);
    expect(html).not.toContain("consents.");
    expect(textOf(html)).toContain("Adres e-mail: anna@example.org Adresu nie można zmienić na tej stronie");
    expect(textOf(html)).toContain("prosimy napisać do organizatora: ngo@um.example.org");
  });

  test("saves by Enter as by its button, and leads back", () => {
    const html = drawn({ query: "?lang=en", language: "en" });
    const first = tagsOf(html).find(({ tag }) => tag === "button");
    expect(first?.attributes["name"]).toBeUndefined();
    expect(html).toContain(`href="${address}?lang=en"`);
  });

  test("speaks of seats and sessions only where there are any", () => {
    expect(textOf(drawn())).not.toMatch(/listy rezerwowej|sesji/);
    expect(textOf(drawn({ form: { ...withSessions, delegations: { maxSeats: 5 } } }))).toMatch(
      /Dodatkowe miejsca można dopisać tylko wtedy.*trafią Państwo na jej listę rezerwową/,
    );
  });

  test("lists mistakes and leads to each", () => {
    const html = drawn({ errors: [{ field: "fullName", code: "required", message: "Puste." }] });
    expect(html).toContain('<a href="#fullName">Imię i nazwisko: Puste.</a>');
    expect(html).toContain("<title>Błąd: ");
  });

  test.each<[string, EditPage["setback"], string]>([
    [
      "refused",
      { what: "refused", refusal: { code: "noSeatsLeft", free: 1 } },
      "Zmiany nie zostały zapisane: Nie ma tylu",
    ],
    ["too many at once", { what: "tooMuch" }, "Zmian jest za dużo naraz."],
    ["a full session", { what: "sessionFull", session: "dialog" }, "W sesji „Dialog obywatelski” nie ma tylu"],
    [
      "changed meanwhile",
      { what: "changedMeanwhile", stored: { fullName: "Anna Lis" } },
      "Zapisane teraz Imię i nazwisko Anna Lis",
    ],
  ])("says first what was not stored, with everything typed still there: %s", (_, setback, said) => {
    const html = drawn({ setback, form: withSessions });
    expect(textOf(html)).toContain(said);
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/i);
    expect(control(html, "fullName")).toMatchObject({ value: "Anna Nowak" });
  });

  test("says until when", () => {
    const html = drawn({ form: { ...conference, changesUntil: now } });
    expect(textOf(html)).toContain("Zmiany można wprowadzać do 27_lutego_2026_r., godz._9.00.");
  });
});
