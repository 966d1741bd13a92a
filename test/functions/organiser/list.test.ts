import { describe, expect, it } from "vitest";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, keyOf } from "./clerk.ts";
import { came, onList, open, waitsFor, withClerk } from "./rooms.ts";

aTable();

const figure = (page: Awaited<ReturnType<typeof open>>, name: string) =>
  page
    .$(".figures div")
    .filter((_, fact) => page.$(fact).find("dt").text().trim() === name)
    .find("dd")
    .text()
    .trim();

describe("the list of an event", () => {
  it("shows who came through the public door, where they stand, and the figures", async () => {
    // given
    const form = await anEvent(withClerk({ capacity: 2 }));
    const key = await keyOf(form);
    for (const name of ["Anna Żółkiewska", "Jan Łoś", "Olga Kot", "Ewa Lis"]) {
      await signedUp(form, { answers: { fullName: name } });
    }

    // when
    const page = await open(`/organise/${key}`);

    // then
    expect(page.status).toBe(200);
    expect(page.text).toContain("Znaleziono: 4 zgłoszenia, 4 osoby.");
    expect(page.text).toMatch(/Ewa Lis .* lista rezerwowa 2\. w kolejce \(czeka zgłoszeń: 2\)/);
    expect(["Miejsca", "Zajęte", "Wolne", "Na liście rezerwowej"].map((name) => figure(page, name))).toEqual([
      "2",
      "2",
      "0",
      "2",
    ]);
    expect(page.$("tbody tr")).toHaveLength(4);
  });

  it("finds a person without accents or capital letters, and keeps the search in its box", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    for (const name of ["Anna Żółkiewska", "Jan Łoś"]) await signedUp(form, { answers: { fullName: name } });
    const page = await open(`/organise/${key}`, { q: "zolk" });
    expect(page.$("tbody tr")).toHaveLength(1);
    expect(page.text).toContain("Anna Żółkiewska");
    expect(page.$("#q").attr("value")).toBe("zolk");
    expect((await open(`/organise/${key}`, { q: "nobody" })).text).toContain("Nic nie pasuje do wyszukiwania.");
  });

  it("keeps to one state and one organisation", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    await onList(form, { name: "Anna A", organisation: "Dąb" });
    await onList(form, { name: "Bogdan B", organisation: "Łąka" });
    await onList(form, { name: "Celina C", organisation: "DAB", state: { status: "underReview" } });
    const oneState = await open(`/organise/${key}`, { state: "underReview" });
    expect(oneState.$("tbody tr")).toHaveLength(1);
    expect(oneState.$("#state option[selected]").attr("value")).toBe("underReview");
    const options = oneState
      .$("#organisation option")
      .toArray()
      .map((option) => oneState.$(option).attr("value"));
    expect(options).toEqual(["", "dab", "laka"]);
    expect((await open(`/organise/${key}`, { organisation: "dab" })).$("tbody tr")).toHaveLength(2);
    expect((await open(`/organise/${key}`, { state: "nonsense" })).$("tbody tr")).toHaveLength(3);
  });

  it("says why: passed over, until when an offer stands, who decided, and what became of a session", async () => {
    // given
    const form = await anEvent(
      withClerk({
        sessions: [{ id: "s1", title: { pl: "Warsztat" }, startsAt: inDays(30), endsAt: inDays(30.1), capacity: 5 }],
      }),
    );
    const key = await keyOf(form);
    const group = await onList(form, { state: { status: "waitlisted", waitingNumber: 4 }, participants: [{}, {}, {}] });
    await waitsFor(form, "event", group, 4, { seats: 3, passedOver: 2 });
    await onList(form, { state: { status: "offered", offerExpiresAt: "2027-02-08T14:00:00.000Z" } });
    const decided = { decidedAt: "2027-02-06T10:00:00.000Z", decidedBy: "biuro", reason: "Konferencja dla NGO." };
    await onList(form, { state: { status: "declined", ...decided } });
    const cancelled = { cancelledAt: "2027-02-06T10:00:00.000Z", cancelReason: "offerExpired" };
    await onList(form, { state: { status: "cancelled", ...cancelled } });
    const inSession = await onList(form, { sessions: { s1: { status: "waitlisted", waitingNumber: 7 } } });
    await waitsFor(form, "s1", inSession, 7);

    // when
    const { text } = await open(`/organise/${key}`);

    // then
    expect(text).toContain("1. w kolejce (czeka zgłoszeń: 1)");
    expect(text).toContain("pominięto 2 razy, bo wolnych miejsc było za mało");
    expect(text).toContain("i 3 osoby bez podanego nazwiska");
    expect(text).toContain("miejsce czeka na odpowiedź do 8 lutego 2027 r., godz. 15.00");
    expect(text).toContain("decyzja: Maria Biurowa, 6 lutego 2027 r., godz. 11.00. Konferencja dla NGO.");
    expect(text).toContain("brak odpowiedzi na propozycję miejsca do 6 lutego 2027 r., godz. 11.00");
    expect(text).toContain("Warsztat: lista rezerwowa, 1. w kolejce (czeka zgłoszeń: 1)");
  });

  it("shows the way somebody came in, who arrived, and whose letters need a hand", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const group = await onList(form, { source: "fax", participants: [{ name: "Anna A" }, { name: "Jan B" }] });
    await came(form, group, 2);
    await onList(form, { state: { bouncedAt: "2027-02-06T10:00:00.000Z" } });
    const paper = await onList(form, { source: "secretariat", state: { email: undefined } });
    await transact(tableName, letterWrites(paper, "signUpConfirmed", { now: inDays(0) }));

    const page = await open(`/organise/${key}`);
    const rows = page
      .$("tbody tr")
      .toArray()
      .map((row) => page.$(row).text().replaceAll(/\s+/g, " "));
    expect(rows[0]).toMatch(/Anna A, Jan B .* faks 1 z 2 bez uwag/);
    expect(rows[1]).toMatch(/formularz w internecie 0 z 1 adres nie przyjął wiadomości/);
    expect(rows[2]).toMatch(/sekretariat 0 z 1 bez adresu/);
    expect(figure(page, "Obecni")).toBe("1");
    expect(figure(page, "Niedoręczone wiadomości")).toBe("1");
    expect(figure(page, "Zadania do wykonania")).toBe("1");
  });

  it("has pages of a hundred that keep what was asked for", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    for (let count = 0; count < 101; count += 1) await onList(form, { name: `Anna ${count}`, organisation: "Dąb" });
    const first = await open(`/organise/${key}`, { q: "anna", organisation: "dab", lang: "en" });
    expect(first.$("tbody tr")).toHaveLength(100);
    const next = new URL(first.$("a[rel=next]").attr("href") ?? "", "http://localhost");
    expect(Object.fromEntries(next.searchParams)).toEqual({ q: "anna", organisation: "dab", page: "2", lang: "en" });
    const second = await open(next.pathname, Object.fromEntries(next.searchParams));
    expect(second.$("tbody tr")).toHaveLength(1);
    expect(second.text).toContain("Page 2 of 2");
    expect(second.$("a[rel=next]")).toHaveLength(0);
  });

  it("says so while nobody has signed up", async () => {
    const form = await anEvent(withClerk());
    const page = await open(`/organise/${await keyOf(form)}`);
    expect(page.text).toContain("Nikt się jeszcze nie zgłosił.");
    expect(page.$("table")).toHaveLength(0);
  });

  it("is in the clerk's language unless another is asked for", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    expect((await open(`/organise/${key}`)).$("html").attr("lang")).toBe("pl");
    expect((await open(`/organise/${key}`, { lang: "uk" })).text).toContain("Список реєстрацій");
  });
});
