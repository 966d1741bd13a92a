import { describe, expect, test } from "vitest";
import { managePage } from "../../../functions/shared/pages/manage.tsx";
import type { Letter } from "../../../schemas/letter.ts";
import { conference, grantCall, now } from "./forms.ts";
import { tagsOf, textOf } from "./html.ts";
import { application, letter, signUp } from "./records.ts";

const page = { language: "pl" as const, letters: [] as Letter[], mayCancel: true, now };
const ofSignUp = (submission = signUp(), more = {}) => managePage({ ...page, form: conference, submission, ...more });
const ofApplication = (submission = application()) => managePage({ ...page, form: grantCall, submission });
const forms = (html: string) => tagsOf(html).filter(({ tag }) => tag === "form");

describe("one's sign-up", () => {
  test("shows the answers under the labels of the form", () => {
    const html = textOf(ofSignUp());
    expect(html).toContain("Imię i nazwisko Anna Nowak");
    expect(html).toContain("Kogo Państwo reprezentują? Organizację pozarządową");
    expect(html).toContain("Warsztaty Budżet obywatelski");
    expect(html).toContain("Telefon bez odpowiedzi");
    expect(html).toContain("Znam informację o przetwarzaniu danych.");
    expect(html).toContain("Stan miejsce potwierdzone");
  });

  test("says the place on the waiting list", () => {
    const html = textOf(ofSignUp(signUp({ status: "waitlisted", waitingNumber: 7 }), { position: 3 }));
    expect(html).toContain("Stan lista rezerwowa Miejsce na liście rezerwowej 3");
  });

  test("is cancelled by a form post that has to be opened first", () => {
    const html = ofSignUp();
    expect(forms(html)).toMatchObject([{ attributes: { method: "post" } }]);
    expect(html).toMatch(/<details class="cancel"><summary>Rezygnacja z udziału<\/summary><form method="post">/);
  });

  test("offers no cancelling once it is cancelled or the event has begun", () => {
    const cancelled = ofSignUp(signUp({ status: "cancelled", cancelledAt: "2026-02-28T10:00:00.000Z" }));
    expect(forms(cancelled)).toEqual([]);
    expect(textOf(cancelled)).toContain("Zgłoszenie odwołano 28_lutego_2026_r., godz._11.00");

    const begun = ofSignUp(signUp(), { mayCancel: false });
    expect(forms(begun)).toEqual([]);
    expect(textOf(begun)).toContain("Wydarzenie już się rozpoczęło");
  });

  test("shows what became of each letter", () => {
    const letters = [letter({}), letter({ kind: "eventReminder", status: "bounced" })];
    const html = textOf(ofSignUp(signUp(), { letters }));
    expect(html).toContain("Potwierdzenie zgłoszenia dostarczona do skrzynki odbiorcy 27_lutego_2026_r., godz._9.00");
    expect(html).toContain("Przypomnienie o wydarzeniu niedostarczona");
  });
});

describe("one's application", () => {
  test("shows the budget with its sum, and the checksum", () => {
    const html = textOf(ofApplication());
    expect(html).toContain("Sadzonki i ziemia 6_500,00_zł Narzędzia 2_500,00_zł Razem: 9_000,00_zł");
    expect(html).toContain("Początek działań 1_maja_2026_r.");
    expect(html).toContain("ab".repeat(32));
    expect(forms(html)).toEqual([]);
  });

  test("shows the decision with its reasons, but none before it is made", () => {
    const decided = { decidedAt: "2026-03-10T11:00:00.000Z", decidedBy: "prezydent", reason: "Dobrze policzona." };
    expect(textOf(ofApplication())).not.toContain("Uzasadnienie");
    expect(textOf(ofApplication(application({ status: "awarded", awardedAmount: 900_000, ...decided })))).toContain(
      "Przyznano dofinansowanie w kwocie 9_000,00_zł Rozstrzygnięto 10_marca_2026_r., godz._12.00 Uzasadnienie Dobrze policzona.",
    );
    expect(textOf(ofApplication(application({ status: "rejected", ...decided })))).toContain(
      "Nie przyznano dofinansowania Rozstrzygnięto",
    );
  });

  test("never shows letters to reviewers or officials, even at the same address", () => {
    const to = "jan@example.org";
    const letters = [
      letter({ kind: "applicationReceived", to }),
      letter({ kind: "reviewRequest", to, assigneeId: "opus", step: "review" }),
      letter({ kind: "overdueNotice", to: "referat@um.example.org", assigneeId: "opus", step: "review" }),
    ];
    const html = managePage({ ...page, form: grantCall, submission: application(), letters });
    expect(html.match(/<li><span>/g)).toHaveLength(1);
    expect(textOf(html)).toContain("Potwierdzenie złożenia wniosku");
  });
});
