import { describe, expect, it } from "vitest";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, clerk, keyOf } from "./clerk.ts";
import { came, onList, open, put, visit, waitsFor, withClerk } from "./rooms.ts";

aTable();

const sessions: Conference["sessions"] = [
  { id: "s1", title: { pl: "Warsztat" }, startsAt: inDays(30), endsAt: inDays(30.1), capacity: 5 },
];
const cells = ({ $ }: Awaited<ReturnType<typeof open>>, rows: string) =>
  $(rows)
    .toArray()
    .map((row) =>
      $(row)
        .find("th, td")
        .toArray()
        .map((cell) => $(cell).text().replaceAll(/\s+/g, " ").trim()),
    );

describe("the waiting lists", () => {
  it("show each line in order with the rule, and seats that wait for an answer", async () => {
    // given
    const form = await anEvent(withClerk({ sessions, offerWorkingHours: 16 }));
    const waiting = { status: "waitlisted", waitingNumber: 9 };
    const group = await onList(form, {
      participants: [{ name: "Anna A" }, {}],
      state: { ...waiting, waitingNumber: 3 },
    });
    const single = await onList(form, { name: "Jan B", state: waiting });
    await waitsFor(form, "event", single, 9);
    await waitsFor(form, "event", group, 3, { seats: 2, passedOver: 3 });
    await onList(form, { name: "Ewa C", state: { status: "offered", offerExpiresAt: "2027-02-08T14:00:00.000Z" } });
    const inSession = await onList(form, {
      name: "Ola D",
      sessions: { s1: { status: "waitlisted", waitingNumber: 1 } },
    });
    await waitsFor(form, "s1", inSession, 1);

    // when
    const page = await open(`/organise/${await keyOf(form)}/waiting-list`);

    // then
    expect(page.text).toContain("przepuszcza najwyżej 3 mniejsze");
    expect(page.text).toContain("jest 16 godz. roboczych");
    expect(
      cells(page, "section:nth-of-type(1) .scroll:first-of-type tbody tr").map(([place, who]) => [place, who]),
    ).toEqual(
      [
        ["1", expect.stringMatching(/^Anna A i 1 osoba bez podanego nazwiska .* miejsca są zbierane/)],
        ["2", expect.stringMatching(/^Jan B/)],
        [expect.stringMatching(/^Ewa C/), "1"],
      ].slice(0, 2),
    );
    expect(page.text).toMatch(/Miejsca zaproponowane.* Ewa C .* 8 lutego 2027/);
    expect(page.text).toMatch(/Warsztat Wolne miejsca: 5 .* Ola D/);
  });

  it("say that nobody waits", async () => {
    const form = await anEvent(withClerk());
    expect((await open(`/organise/${await keyOf(form)}/waiting-list`)).text).toContain("Nikt nie czeka.");
  });
});

describe("tasks", () => {
  it("name the person and the telephone, can be finished, and stay to be seen when they are", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const phone = form.fields.find(({ type }) => type === "phone")?.name ?? "phone";
    const signUp = await onList(form, { name: "Anna A", state: { email: undefined } });
    await put({
      ...keys.submission(form.id, signUp.id),
      ...signUp,
      answers: { ...signUp.answers, [phone]: "600 700 800" },
    });
    await transact(tableName, letterWrites(signUp, "eventReminder", { now: inDays(0) }));
    const page = await open(`/organise/${key}/tasks`);
    expect(page.text).toContain("Do wykonania: 1 zadanie.");
    expect(page.text).toMatch(/Zadzwoń ?: Anna A, .* Dotyczy: Przypomnienie o wydarzeniu/);
    if (form.fields.some(({ type }) => type === "phone")) expect(page.$('a[href="tel:600700800"]')).toHaveLength(1);

    const form_ = page.$("form[method=post]").first();
    const action = new URL(form_.attr("action") ?? "", "http://localhost").pathname;
    const answer = await visit(action, { fields: { task: form_.find("input[name=task]").attr("value") ?? "" } });
    const done = new URL(String(answer.headers?.["location"]), "http://localhost");
    const after = await open(done.pathname, Object.fromEntries(done.searchParams));
    expect(after.text).toContain("Zadanie oznaczono jako wykonane.");
    expect(after.text).toContain("Nie ma zadań do wykonania.");
    expect(after.text).toMatch(/Wykonane \(1\).*wykonane: Maria Biurowa/);
  });
});

describe("attendance", () => {
  it("has a box for everybody with a seat, and none for those who are there", async () => {
    const form = await anEvent(withClerk({ sessions }));
    const key = await keyOf(form);
    const group = await onList(form, {
      participants: [{ name: "Anna Żak" }, { name: "Jan Adamski" }],
      organisation: "Dąb",
    });
    await onList(form, { state: { status: "waitlisted", waitingNumber: 1 } });
    await came(form, group, 1);
    const page = await open(`/organise/${key}/attendance`);
    expect(cells(page, "tbody tr").map(([, name]) => name?.split(",")[0])).toEqual(["Jan Adamski", "Anna Żak"]);
    expect(
      page
        .$("input[name=arrived]")
        .toArray()
        .map((box) => page.$(box).attr("value")),
    ).toEqual([`${group.id}#2`]);
    expect(page.text).toContain("Obecnych: 1 z 2.");
    expect((await open(`/organise/${key}/attendance`, { session: "s1" })).text).toContain("Nikt nie ma jeszcze");
    expect((await open(`/organise/${key}/attendance`, { q: "zak" })).$("tbody tr")).toHaveLength(1);
  });

  it("takes the ticks of a page back and shows that they are saved", async () => {
    const form = await anEvent(withClerk({ startsAt: inDays(-0.01), endsAt: inDays(1) }));
    const key = await keyOf(form);
    const { id } = await onList(form, { participants: [{ name: "Anna A" }] });
    const answer = await visit(`/organise/${key}/attendance`, { fields: { arrived: `${id}#1` } });
    const done = new URL(String(answer.headers?.["location"]), "http://localhost");
    const page = await open(done.pathname, Object.fromEntries(done.searchParams));
    expect(page.text).toContain("Zapisano obecność.");
    expect(page.text).toContain("z listy papierowej");
    expect(page.$("input[name=arrived]")).toHaveLength(0);
  });

  it("takes a wrong tick back, and comes back to the list; the page at the door is in the menu", async () => {
    const form = await anEvent(withClerk({ startsAt: inDays(-0.01), endsAt: inDays(1) }));
    const key = await keyOf(form);
    const signUp = await onList(form, { participants: [{ name: "Anna A" }] });
    await came(form, signUp, 1);
    const page = await open(`/organise/${key}/attendance`);
    const undo = page.$(`form#${page.$("button[form]").attr("form")}`);
    const fields = Object.fromEntries(
      undo
        .find("input")
        .toArray()
        .map((input) => [page.$(input).attr("name") ?? "", page.$(input).attr("value") ?? ""]),
    );
    const { headers } = await visit(String(undo.attr("action")).replace(/\?.*/, ""), { fields });
    expect(headers?.["location"]).toBe(`/organise/${key}/attendance?lang=pl`);
    const after = await open(`/organise/${key}/attendance`);
    expect(after.$("input[name=arrived]")).toHaveLength(1);
    expect(after.$(`nav.rooms a[href^='/check-in/${key}']`)).toHaveLength(1);
  });

  it("is not recorded before the day of the event, and says from when it is", async () => {
    const form = await anEvent(withClerk({ startsAt: "2099-07-01T07:00:00.000Z", endsAt: "2099-07-01T15:00:00.000Z" }));
    const key = await keyOf(form);
    const { id } = await onList(form);
    const { statusCode, body } = await visit(`/organise/${key}/attendance`, { fields: { arrived: `${id}#1` } });
    expect(statusCode).toBe(409);
    expect(body).toMatch(
      /Obecność można zapisywać dopiero od dnia wydarzenia \(1\slipca\s2099\sr\.\)\. Niczego nie zapisano/,
    );
    const page = await open(`/organise/${key}/attendance`);
    expect(page.$("input[name=arrived]")).toHaveLength(1);
    expect(page.$("nav.rooms a[href^='/check-in/']")).toHaveLength(0);
  });
});

describe("certificates", () => {
  it("are listed with their state, and have a room only where there are any", async () => {
    const title = { pl: "Certyfikat odporności" };
    const form = await anEvent(withClerk({ certificate: { title, text: title } }));
    const key = await keyOf(form);
    const signUp = await onList(form, { participants: [{ name: "Anna A" }, { name: "Jan B" }] });
    const about = { schemaVersion: 1, formId: form.id, submissionId: signUp.id, code: "x", issuedAt: inDays(0) };
    const [valid, revoked] = [
      { ...about, participant: 1, name: "Anna A", number: "KRK-1/1" },
      { ...about, participant: 2, name: "Jan B", number: "KRK-1/2", revokedAt: inDays(0), revokedBy: clerk.id },
    ];
    await put(
      { ...keys.certificate(form.id, signUp.id, 1), ...valid },
      { ...keys.certificate(form.id, signUp.id, 2), ...revoked },
    );
    const page = await open(`/organise/${key}/certificates`);
    expect(page.$("input[name=certificate]").attr("value")).toBe(`${signUp.id}#1`);
    expect(page.$("input[name=certificate]")).toHaveLength(1);
    expect(page.text).toMatch(/KRK-1\/2 Jan B .* unieważniony/);

    const plain = await anEvent(withClerk());
    expect((await open(`/organise/${await keyOf(plain)}`)).$('nav.rooms a[href*="/certificates"]')).toHaveLength(0);
    expect(page.$('nav.rooms a[aria-current="page"]').text()).toContain("Certyfikaty");
  });
});

describe("the event", () => {
  it("is changed by forms that know what they were drawn from", async () => {
    const form = await anEvent(
      withClerk({
        sessions,
        startsAt: "2099-07-01T07:00:00.000Z",
        endsAt: "2099-07-01T15:30:00.000Z",
        sequence: 2,
      }),
    );
    await signedUp(form);
    const { $, text } = await open(`/organise/${await keyOf(form)}/event`);
    expect($("input[name=startsAt]").attr("value")).toBe("2099-07-01T09:00");
    expect($("input[name=endsAt]").attr("value")).toBe("2099-07-01T17:30");
    expect($("input[name=capacity]").attr("value")).toBe(String(form.capacity));
    expect(
      $("#session option")
        .toArray()
        .map((option) => $(option).attr("value")),
    ).toEqual(["", "s1"]);
    const revisions = $("input[name=revision]")
      .toArray()
      .map((one) => $(one).attr("value"));
    expect(revisions).toEqual(["2", "2", "2", "2"]);
    expect(text).toMatch(/wiadomość o odwołaniu\D* 1\b/i);
  });

  it("that was cancelled offers no change", async () => {
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const fields = { action: "cancel", revision: "0", confirmation: form.title.pl };
    await visit(`/organise/${key}/event`, { fields });
    const { $, text } = await open(`/organise/${key}/event`, { done: "cancel", of: "1" });
    expect(text).toContain("Wydarzenie odwołano. Wszystkim zgłoszonym wysyłamy wiadomość.");
    expect(text).toContain("To wydarzenie zostało odwołane.");
    expect($("form[method=post]")).toHaveLength(0);
  });

  it("says nothing that an address makes up", async () => {
    const form = await anEvent(withClerk());
    const { $ } = await open(`/organise/${await keyOf(form)}/event`, { done: "toString" });
    expect($("[role=status]")).toHaveLength(0);
  });
});
