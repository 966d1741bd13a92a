import { describe, expect, test } from "vitest";
import { mostPassedOver } from "../../../../domain/waiting-line.ts";
import { signUpPage } from "../../../../functions/shared/pages/manage/sign-up.tsx";
import type { SignUpView } from "../../../../functions/shared/pages/manage/view.ts";
import { ApprovalRules } from "../../../../schemas/people.ts";
import { conference, now } from "../forms.ts";
import { tagsOf, textOf } from "../html.ts";
import { letter, signUp } from "../records.ts";
import { address, signUpView, withSessions } from "./views.ts";

const drawn = (submission = signUp(), more: Partial<SignUpView> = {}) => signUpPage(signUpView(submission, more));
const textIn = (...args: Parameters<typeof drawn>) => textOf(drawn(...args));
const actionsOf = (html: string) =>
  tagsOf(html)
    .filter(({ tag }) => tag === "form")
    .map(({ attributes }) => attributes["action"]);
const at = "2026-02-28T10:00:00.000Z";
const people = [{ name: "Anna Nowak" }, { name: "Jan Lis", email: "jan@example.org" }, {}];

describe("one's sign-up", () => {
  test("shows the answers under the labels of the form, and the texts agreed to", () => {
    const text = textIn();
    expect(text).toContain("Imię i nazwisko Anna Nowak");
    expect(text).toContain("Kogo Państwo reprezentują? Organizację pozarządową");
    expect(text).toContain("Warsztaty Budżet obywatelski");
    expect(text).toContain("Telefon bez odpowiedzi");
    expect(text).toContain("Znam informację o przetwarzaniu danych.");
    expect(text).toContain("Stan miejsce potwierdzone");
  });

  test("shows special needs apart, with when they will be erased", () => {
    const form = {
      ...conference,
      fields: conference.fields.map((field) => ({ ...field, special: field.name === "sign" })),
    };
    const needs = { schemaVersion: 1 as const, answers: { sign: true } };
    expect(textIn(signUp(), { form, needs })).toContain(
      "Szczególne potrzeby Przechowujemy je oddzielnie i usuwamy 14 dni po wydarzeniu. Potrzebuję tłumacza języka migowego Tak",
    );
  });

  test("shows what became of each letter, the oldest first, and where those to other people went", () => {
    const letters = [
      letter({ kind: "eventReminder", status: "bounced", queuedAt: "2026-03-01T07:00:00.000Z" }),
      letter({ kind: "certificateIssued", to: "jan@example.org", queuedAt: "2026-03-08T07:00:00.000Z" }),
      letter({}),
    ];
    const text = textIn(signUp(), { letters });
    expect(text).toMatch(
      /Potwierdzenie miejsca dostarczono do skrzynki odbiorcy 27_lutego_2026_r., godz._9.00.*Przypomnienie o wydarzeniu nie dostarczono.*Certyfikat.*na adres jan@example.org/,
    );
  });

  test("without an address says who prints its letters", () => {
    const { email: _, ...rest } = signUp();
    const text = textIn({ ...rest, source: "fax" } as ReturnType<typeof signUp>, {
      letters: [letter({ to: undefined, status: "toPrint" })],
    });
    expect(text).toContain("Zgłoszenie nie ma adresu e-mail, dlatego wiadomości drukuje i przekazuje organizator.");
    expect(text).toContain("do wydrukowania i przekazania przez organizatora");
    expect(text).toContain("W sprawie wydruku prosimy o kontakt z organizatorem");
  });
});

describe("why a sign-up is where it is", () => {
  test("under review: who decides and by when", () => {
    const approver = { id: "burmistrz", name: "Burmistrz Ozimka", email: "b@example.org", language: "pl" };
    const approval = ApprovalRules.parse({
      approver,
      days: 5,
      coordinator: approver,
      remindAfterWorkingDays: [2],
      escalateAfterWorkingDays: 4,
    });
    const text = textIn(signUp({ status: "underReview" }), {
      form: { ...conference, approval },
      approvalDeadline: "2026-03-04T22:59:59.000Z",
    });
    expect(text).toContain(
      "decyduje Burmistrz Ozimka. Odpowiedzi można się spodziewać do 4_marca_2026_r., godz._23.59",
    );
    expect(text).toContain("Stan czeka na rozpatrzenie");
  });

  test("waiting: the place now, and the rule", () => {
    const text = textIn(signUp({ status: "waitlisted", waitingNumber: 7 }), { positions: { event: 3 } });
    expect(text).toContain("zajmują Państwo miejsce 3. O kolejności decyduje chwila zgłoszenia.");
    expect(text).toContain("trzymamy je dla niej przez 24_godziny robocze");
    expect(text).toContain("Stan lista rezerwowa Miejsce na liście rezerwowej 3");
    expect(text).not.toContain("Mniejsze zgłoszenia");
  });

  test("waiting as a group: what may go ahead of it", () => {
    expect(mostPassedOver).toBe(3);
    const state = { status: "waitlisted", waitingNumber: 7, participants: people };
    expect(textIn(signUp(state), { positions: { event: 1 } })).toContain(
      "Zgłoszenie obejmuje 3_miejsca, dlatego czeka, aż tyle naraz będzie wolnych. Mniejsze zgłoszenia mogą je wyprzedzić trzy razy",
    );
  });

  test("waiting as a group: how often that happened, and whether seats are gathered now", () => {
    const state = { status: "waitlisted", waitingNumber: 7, participants: people };
    const told = (passedOver: number, gathering: boolean) =>
      textIn(signUp(state), { positions: { event: 1 }, waiting: { passedOver, gathering } });
    expect(told(0, false)).toContain("Dotąd nie wyprzedziło go żadne mniejsze zgłoszenie.");
    expect(told(2, false)).toContain("Mniejsze zgłoszenia, które dotąd je wyprzedziły: 2.");
    expect(told(3, true)).toContain("Zwalniane miejsca zbieramy dla Państwa");
  });

  test("declined: the reason in the approver's words", () => {
    const state = {
      status: "declined",
      decidedAt: at,
      decidedBy: "burmistrz",
      reason: "Spotkanie jest dla organizacji.",
    };
    expect(textIn(signUp(state))).toContain(
      "Organizator nie przyjął zgłoszenia. Rozstrzygnięto 28_lutego_2026_r., godz._11.00. Uzasadnienie Spotkanie jest dla organizacji.",
    );
  });

  test.each([
    ["person", "Zrezygnowali Państwo z udziału 28_lutego_2026_r., godz._11.00."],
    ["organiser", "Zgłoszenie odwołał organizator 28_lutego_2026_r., godz._11.00."],
    ["offerDeclined", "Nie przyjęli Państwo zaproponowanego miejsca 28_lutego_2026_r., godz._11.00"],
    ["offerExpired", "Czas na przyjęcie zaproponowanego miejsca minął 28_lutego_2026_r., godz._11.00"],
  ])("cancelled, by %s", (cancelReason, said) => {
    expect(textIn(signUp({ status: "cancelled", cancelledAt: at, cancelReason }))).toContain(said);
  });

  test("the event was cancelled, or moved", () => {
    expect(textIn(signUp(), { eventCancelled: true })).toContain("Wydarzenie zostało odwołane");
    expect(textIn(signUp(), { movedAt: at })).toContain("Organizator zmienił je 28_lutego_2026_r., godz._11.00.");
    expect(textIn()).not.toContain("Zmieniono termin");
  });
});

describe("a freed seat", () => {
  const until = "2026-03-03T13:00:00.000Z";
  const offered = signUp({ status: "offered", offerExpiresAt: until });

  test("is accepted or declined by a form post", () => {
    const html = drawn(offered);
    expect(textOf(html)).toContain(
      "Zwolniło się miejsce dla Państwa Trzymamy je dla Państwa do 3_marca_2026_r., godz._14.00.",
    );
    expect(actionsOf(html)).toContain(`${address}/offer`);
    const buttons = tagsOf(html).filter(({ attributes }) => attributes["name"] === "answer");
    expect(buttons.map(({ attributes }) => attributes["value"])).toEqual(["accept", "decline"]);
    expect(html).toContain('<input type="hidden" name="pool" value="event"/>');
  });

  test("says that silence and a refusal end the whole sign-up", () => {
    expect(textIn(offered)).toContain("całe zgłoszenie zostanie zamknięte");
  });

  test("says for how many people it is", () => {
    expect(textIn(signUp({ status: "offered", offerExpiresAt: until, participants: people }))).toContain(
      "Trzymamy dla Państwa 3_miejsca do",
    );
  });

  test("cannot be answered after its time, nor when the event is cancelled", () => {
    const late = drawn(offered, { now: until });
    expect(textOf(late)).toContain("Czas na odpowiedź minął 3_marca_2026_r., godz._14.00.");
    expect(actionsOf(late)).not.toContain(`${address}/offer`);
    expect(actionsOf(drawn(offered, { eventCancelled: true }))).not.toContain(`${address}/offer`);
  });

  test("of a session is answered by itself", () => {
    const html = drawn(
      signUp(
        { status: "confirmed", confirmedAt: now, sessions: { dialog: { status: "offered", offerExpiresAt: until } } },
        { sessions: ["dialog"] },
      ),
      { form: withSessions },
    );
    expect(textOf(html)).toContain("Zwolniło się miejsce: Dialog obywatelski");
    expect(html).toContain('<input type="hidden" name="pool" value="dialog"/>');
    expect(textOf(html)).toContain("Mają Państwo zapewnione miejsce.");
  });
});

describe("people and sessions", () => {
  test("a delegation shows everybody, the unnamed marked, each with a ticket", () => {
    const html = drawn(signUp({ status: "confirmed", confirmedAt: now, participants: people }));
    expect(textOf(html)).toContain("Anna Nowak Bilet: Anna Nowak Jan Lis Bilet: Jan Lis Osoba 3 jeszcze bez nazwiska");
    expect(textOf(html)).toContain("Brakujące nazwiska można uzupełnić do 7_marca_2026_r., godz._9.00");
    const id = "0123456789abcdef0123456789abcdef";
    expect(html).toContain(`href="/tickets/wspolnie-dla-krakowa/${id}/3-ticket-secret-16"`);
  });

  test("nobody has a ticket before the seat is confirmed, or after the event is cancelled", () => {
    expect(drawn(signUp({ status: "waitlisted", waitingNumber: 1 }))).not.toContain("/tickets/");
    expect(drawn(signUp(), { eventCancelled: true })).not.toContain("/tickets/");
  });

  test("who was there has a certificate, unless it was revoked", () => {
    const about = { schemaVersion: 1 as const, formId: conference.id, submissionId: signUp().id };
    const certificate = { ...about, name: "Anna Nowak", code: "code", issuedAt: at };
    const html = drawn(signUp({ status: "confirmed", confirmedAt: now, participants: people }), {
      arrivals: [{ ...about, participant: 1, at, method: "scan", by: "clerk" }],
      certificates: [
        { ...certificate, participant: 1, number: "KRK-7F3K-92QM/1" },
        { ...certificate, participant: 2, number: "KRK-7F3K-92QM/2", revokedAt: at, revokedBy: "clerk" },
      ],
    });
    expect(textOf(html)).toContain("obecność odnotowano 28_lutego_2026_r., godz._11.00 Certyfikat KRK-7F3K-92QM/1");
    expect(html).toMatch(/href="\/certificates\/wspolnie-dla-krakowa\/[0-9a-f]{32}\/1-code"/);
    expect(textOf(html)).toContain("certyfikat unieważniono");
    expect(html).not.toContain("/2-code");
  });

  test("each session says what one has in it, and why nothing", () => {
    const submission = signUp(
      {
        status: "confirmed",
        confirmedAt: now,
        sessions: { dotacje: { status: "confirmed" }, dialog: { status: "waitlisted", waitingNumber: 9 } },
      },
      { sessions: ["dotacje", "dialog"] },
    );
    const history = [
      {
        schemaVersion: 1 as const,
        at,
        formId: conference.id,
        session: "budzet",
        action: "offerExpired" as const,
        actor: "system",
      },
    ];
    const text = textIn(submission, { form: withSessions, positions: { dialog: 4 }, history });
    expect(text).toMatch(/Dotacje dla organizacji potwierdzone 10_marca_2026_r., godz._10.00–13.00/);
    expect(text).toMatch(/Dialog obywatelski lista rezerwowa, miejsce 4 11_marca/);
    expect(text).toMatch(/Budżet obywatelski brak miejsca: czas na odpowiedź minął 28_lutego_2026_r./);
  });

  test("sessions wished for wait until the event itself is confirmed", () => {
    const submission = signUp({ status: "waitlisted", waitingNumber: 2 }, { sessions: ["dialog"] });
    expect(textIn(submission, { form: withSessions })).toContain(
      "wybrana; miejsce przydzielimy po potwierdzeniu udziału w wydarzeniu",
    );
  });
});

describe("what one can do", () => {
  test("is changed, cancelled, sent again, copied and erased from here, each by its own address", () => {
    const html = drawn(signUp(), { query: "?lang=en", language: "en" });
    expect(actionsOf(html)).toEqual([`${address}?lang=en`, `${address}/resend?lang=en`, `${address}/erase?lang=en`]);
    expect(html).toContain(`href="${address}/edit?lang=en"`);
    expect(html).toContain(`href="${address}/data.json?lang=en"`);
  });

  test("asks before it cancels, and twice before it erases", () => {
    const html = drawn();
    expect(html).toMatch(/<details class="cancel"><summary>Zrezygnuj z udziału<\/summary><form method="post"/);
    expect(html).toMatch(
      /<summary>Usuń moje dane<\/summary>.*<input type="checkbox"[^>]* name="confirm"[^>]* required/,
    );
    const again = drawn(signUp(), { eraseUnconfirmed: true });
    expect(textOf(again)).toContain("Nic nie usunęliśmy.");
    expect(again).toMatch(/<details class="cancel" open/);
  });

  test("warns a delegation that everybody loses their seat, and speaks of no seat where there is none", () => {
    const all = textIn(signUp({ status: "confirmed", confirmedAt: now, participants: people }));
    expect(all.match(/Zgłoszenie obejmuje 3 os\.: wszystkie te osoby stracą miejsca\./g)).toHaveLength(2);
    expect(all).toContain("Zwolnione miejsca zaproponujemy od razu kolejnym osobom");
    const waits = textIn(signUp({ status: "waitlisted", waitingNumber: 7 }));
    expect(waits).not.toMatch(/Zwolnione miejsce zaproponujemy|miejsce zaproponujemy kolejnej/);
  });

  test.each<[string, Partial<SignUpView>, string]>([
    ["the event began", { now: conference.startsAt }, "Wydarzenie rozpoczęło się 7_marca_2026_r., godz._9.00"],
    ["it was cancelled", { eventCancelled: true }, "Wydarzenie zostało odwołane, dlatego nie jest to już potrzebne."],
    [
      "changes are closed",
      { form: { ...conference, changesUntil: "2026-02-27T07:00:00.000Z" } },
      "Zmiany były możliwe do 27_lutego_2026_r., godz._8.00.",
    ],
  ])("says why not, when %s", (_, more, said) => {
    const html = drawn(signUp(), more);
    expect(textOf(html)).toContain(said);
    expect(html).not.toContain("/edit");
  });

  test("no longer cancels nor changes what has ended", () => {
    const html = drawn(signUp({ status: "cancelled", cancelledAt: at, cancelReason: "person" }));
    expect(actionsOf(html)).toEqual([`${address}/resend`, `${address}/erase`]);
    expect(textOf(html)).toContain("Zgłoszenie jest zakończone, dlatego nie jest to już możliwe.");
  });

  test("sends the letter of the present state again once an hour", () => {
    expect(textIn()).toContain("„Potwierdzenie miejsca”, na adres anna@example.org.");
    const sent = drawn(signUp(), { resent: true });
    expect(textOf(sent)).toContain("Wysłaliśmy ją ponownie na adres anna@example.org.");
    expect(actionsOf(sent)).not.toContain(`${address}/resend`);
  });
});
