import { describe, expect, test } from "vitest";
import { assignmentPage, type AssignmentPage } from "../../../functions/shared/pages/assignment.tsx";
import { grantCall } from "./forms.ts";
import { control, named, tagsOf, textOf } from "./html.ts";
import { application, decided, requested, reviewed } from "./records.ts";

const reviews = [
  reviewed(0, { recommendation: "recommend", reason: "Tani i potrzebny pomysł." }),
  reviewed(1, { recommendation: "decline", reason: "Koszty są zawyżone." }),
];
const draw = (page: Partial<AssignmentPage> & Pick<AssignmentPage, "assignment">) =>
  assignmentPage({ language: "pl", form: grantCall, application: application(), reviews: [], ...page });

describe("a review that is asked for", () => {
  const html = draw({ assignment: requested("review"), reviews, remaining: 5_000_000 });

  test("shows the application and asks by a form post, with nothing chosen", () => {
    expect(textOf(html)).toContain("Narzędzia 2_500,00_zł Razem: 9_000,00_zł");
    expect(textOf(html)).toContain("Prosimy o odpowiedź do 13_marca_2026_r., godz._23.59");
    expect(html).toContain('<form method="post"');
    expect(named(html, "recommendation").map(({ attributes }) => attributes["value"])).toEqual([
      "recommend",
      "decline",
    ]);
    expect(html).not.toMatch(/ checked/);
    expect(control(html, "reason")).toMatchObject({ minlength: "3", maxlength: "4000", required: "" });
  });

  test("hides what another reviewer thinks and what is left in the pool", () => {
    expect(html).not.toContain("Tani i potrzebny");
    expect(html).not.toContain("zawyżone");
    expect(html).not.toContain("Pozostało w puli");
  });

  test("never shows the token that the workflow waits with", () => {
    expect(html).not.toContain("secret-task-token");
  });

  test("keeps what was typed beside the mistakes", () => {
    const again = draw({
      assignment: requested("review"),
      values: { reason: "krótko", recommendation: "decline" },
      errors: [{ field: "reason", code: "tooShort", message: "Prosimy wpisać co najmniej 10 znaków." }],
    });
    expect(again).toContain("<title>Błąd: Ocena wniosku PT-4XQ2-81NB");
    expect(control(again, "reason")["aria-describedby"]).toBe("reason-help reason-error");
    expect(again).toContain('href="#reason"');
    expect(again).toContain(">krótko</textarea>");
    expect(named(again, "recommendation").map(({ attributes }) => "checked" in attributes)).toEqual([false, true]);
  });
});

describe("a decision that is asked for", () => {
  test("shows both recommendations with their reasons and what is left in the pool", () => {
    const html = draw({ assignment: requested("decision"), reviews, remaining: 5_000_000 });
    const text = textOf(html);
    expect(text).toContain("Pozostało w puli 50_000,00_zł");
    expect(text).toContain("Rekomendacja: dofinansować Centrum OPUS, 2_marca_2026_r., godz._10.30 Tani i potrzebny");
    expect(text).toContain("Rekomendacja: nie dofinansowywać Rada Pożytku, 2_marca_2026_r., godz._10.30 Koszty są");
    expect(text).toContain("Przyznaję dofinansowanie w kwocie 9_000,00_zł");
    expect(named(html, "decision").map(({ attributes }) => attributes["value"])).toEqual(["award", "reject"]);
    expect(html).not.toMatch(/ checked/);
    expect(text).not.toContain("Przyznanie dofinansowania nie będzie możliwe");
  });

  test("warns when the pool no longer covers what is requested", () => {
    const text = (remaining: number) => textOf(draw({ assignment: requested("decision"), reviews, remaining }));
    expect(text(899_999)).toContain("Przyznanie dofinansowania nie będzie możliwe");
    expect(text(900_000)).not.toContain("Przyznanie dofinansowania nie będzie możliwe");
  });
});

describe("what is recorded", () => {
  test.each([
    ["a review", reviews[0], "Rekomendacja: dofinansować Zapisano 2_marca_2026_r., godz._10.30 Uzasadnienie Tani"],
    [
      "a decision",
      decided({ decision: "reject", reason: "Brak planu podlewania." }),
      "Nie przyznano dofinansowania Zapisano 10_marca_2026_r., godz._12.00 Uzasadnienie Brak planu",
    ],
  ])("%s: says what was decided and when, and asks nothing more", (_, assignment, sentence) => {
    if (!assignment) throw new TypeError("no assignment");
    const html = draw({ assignment, reviews: [], remaining: 0 });
    expect(textOf(html)).toContain(sentence);
    expect(tagsOf(html).filter(({ tag }) => ["form", "input", "textarea", "button"].includes(tag))).toEqual([]);
  });
});
