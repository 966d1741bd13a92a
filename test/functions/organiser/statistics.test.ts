import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { aTable, keyOf } from "./clerk.ts";
import { came, onList, open, put, visit, withClerk } from "./rooms.ts";

aTable();

describe("statistics of an event", () => {
  it("draw charts whose figures stand beside them as text", async () => {
    // given
    const sessions = [{ id: "s1", title: { pl: "Warsztat" }, startsAt: inDays(30), endsAt: inDays(31), capacity: 5 }];
    const form = await anEvent(withClerk({ sessions, capacity: 10 }));
    const group = await onList(form, { organisation: "Dąb", kind: "ngo", participants: [{}, {}, {}] });
    await onList(form, { organisation: "Łąka", kind: "resident", source: "fax" });
    await onList(form, { state: { status: "waitlisted", waitingNumber: 1 } });
    await came(form, group, 1);
    await came(form, group, 2, "2027-03-05T08:40:00.000Z");

    // when
    const { $, text } = await open(`/organise/${await keyOf(form)}/statistics`);

    // then
    expect($("main svg").length).toBeGreaterThan(8);
    for (const chart of $("svg.columns").toArray()) {
      expect($(chart).attr("role")).toBe("img");
      expect($(chart).attr("aria-label")).toMatch(/\d/);
      expect($(chart).next("details").find("table caption")).toHaveLength(1);
    }
    expect(
      $("svg.bar")
        .toArray()
        .every((bar) => $(bar).attr("aria-hidden") === "true" && $(bar).closest("table, .legend").length === 1),
    ).toBe(true);
    expect($("[style]")).toHaveLength(0);
    expect(text).toMatch(/Rodzaj .* organizację pozarządową 3 siebie 1/);
    expect(text).toMatch(/Organizacja .* Dąb 3 Łąka 1/);
    expect(text).toMatch(/Całe wydarzenie 10 0 1 Warsztat 5 0 0/);
    expect(text).toMatch(/formularz w internecie 2 faks 1/);
    expect(text).toMatch(/lista rezerwowa 1 miejsce potwierdzone 2/);
    expect(text).toContain("Obecnych: 2 z 4 oczekiwanych.");
  });

  it("count special needs and say whose they are, so that nobody opens every sign-up to order meals", async () => {
    // given
    const form = await anEvent(withClerk({ capacity: 10 }));
    const [anna, jan] = [
      await signedUp(form, { answers: { fullName: "Anna Wegańska", diet: ["vegan"] } }),
      await signedUp(form),
    ];
    expect([anna.status, jan.status]).toEqual(["confirmed", "confirmed"]);

    // when
    const { $, text } = await open(`/organise/${await keyOf(form)}/statistics`);

    // then
    const caption = $("caption").filter((_, one) => /posiłki/.test($(one).text()));
    expect(caption).toHaveLength(1);
    expect(text).toMatch(/Kto czego potrzebuje.*Anna Wegańska ?: pętla indukcyjna; wegańskie/);
    expect($(`a[href*="/sign-ups/${anna.id}"]`)).toHaveLength(1);
  });

  it("have something to say while there is nothing to count", async () => {
    const form = await anEvent(withClerk());
    const { text, status } = await open(`/organise/${await keyOf(form)}/statistics`);
    expect(status).toBe(200);
    expect(text).toContain("Nie ma jeszcze czego policzyć.");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("statistics of a programme", () => {
  it("add up its conferences by region and by kind, and name nobody", async () => {
    // given
    const programme = (region: "opolskie" | "slaskie") => ({ programme: { id: "mms", region } });
    const [ozimek, zory] = [
      await anEvent(withClerk({ ...programme("opolskie"), capacity: 20 })),
      await anEvent({ ...programme("slaskie"), capacity: 30 }),
    ];
    const conferences = [
      { formId: ozimek.id, region: "opolskie" },
      { formId: zory.id, region: "slaskie" },
      { formId: "not-published-yet", region: "lubelskie" },
    ];
    const text_ = { pl: "Moc Małych Społeczności" };
    const item = { id: "mms", title: text_, description: text_, organisers: [{ name: "KPRM" }], conferences };
    await put({ ...keys.programme("mms"), ...item });
    await onList(ozimek, { kind: "ngo", participants: [{}, {}] });
    const elsewhere = await onList(zory, { name: "Sekretna Osoba", kind: "ngo", organisation: "Sekretna" });
    await onList(zory, { state: { status: "waitlisted", waitingNumber: 1 }, kind: "resident" });
    await came(zory, elsewhere, 1);

    // when
    const { $, text } = await open(`/organise/${await keyOf(ozimek)}/statistics`, { scope: "programme" });

    // then
    expect($("h1").text()).toContain("Moc Małych Społeczności");
    expect(text).toMatch(/Konferencje 2 Miejsca 50 Zajęte 0 Na liście rezerwowej 1 Zgłoszenia 3 Obecni 1/);
    expect(text).toMatch(/opolskie 20 0 0 śląskie 30 0 1/);
    expect(text).toMatch(/organizację pozarządową 3 siebie 1/);
    expect(text).not.toContain("Sekretna");
  });

  it("are only there for an event of one", async () => {
    const form = await anEvent(withClerk());
    const page = await open(`/organise/${await keyOf(form)}/statistics`, { scope: "programme" });
    expect(page.text).not.toContain("Cały program");
    const lost = await anEvent(withClerk({ programme: { id: "gone", region: "slaskie" } }));
    const query = { scope: "programme" };
    expect((await visit(`/organise/${await keyOf(lost)}/statistics`, { query })).statusCode).toBe(404);
  });
});
