import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { composeLetter, type LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import { conference, delegation, example, links, signUp } from "./examples.ts";

const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, "");

async function entryOf(facts: LetterFacts) {
  const { attachments } = await composeLetter(facts);
  const [file, ...others] = attachments.filter(({ cid }) => cid === undefined);
  if (!file || others.length > 0) throw new Error("one calendar entry was expected");
  const text = file.content.toString("utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("an event was expected");
  return { file, text, calendar, component, event: new ICAL.Event(component) };
}

describe("the calendar entry of a confirmed seat", () => {
  test.each(["signUpConfirmed", "signUpChanged", "eventReminder", "eventMoved"] as const)(
    "comes with %s",
    async (kind) => {
      const { file, calendar, event, component } = await entryOf(example(kind));
      expect(file.contentType).toBe("text/calendar; charset=utf-8; method=PUBLISH");
      expect(file.filename).toMatch(/\.ics$/);
      expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
      expect(event.summary).toBe("Wspólnie dla Krakowa");
      expect(event.startDate.toJSDate().toISOString()).toBe(conference.startsAt);
      expect(event.endDate.toJSDate().toISOString()).toBe(conference.endsAt);
      expect(event.location).toBe("Magistrat, sala obrad, pl. Wszystkich Świętych 3–4, 31-004 Kraków");
      expect(event.organizer).toBe("mailto:ngo@example.pl");
      expect(component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger")?.toString()).toBe("-P1D");
    },
  );

  test("keeps its identity from letter to letter, so that the reminder does not add a second entry", async () => {
    const [first, second] = [await entryOf(example("signUpConfirmed")), await entryOf(example("eventReminder"))];
    expect(first.event.uid).toBe(`${signUp.id}@wspolnie`);
    expect(second.event.uid).toBe(first.event.uid);
  });

  test("moves with the event", async () => {
    const first = await entryOf(example("signUpConfirmed"));
    const moved = { ...conference, sequence: conference.sequence + 1, startsAt: "2027-03-07T09:00:00.000Z" };
    const second = await entryOf({ ...example("eventMoved"), form: moved });
    expect(second.event.sequence).toBe(moved.sequence);
    expect(second.event.sequence).toBeGreaterThan(first.event.sequence);
    expect(second.event.startDate.toJSDate().toISOString()).toBe(moved.startsAt);
  });

  test("may be shared: it names no participant and holds no link by which anything can be changed", async () => {
    const { text } = await entryOf(example("signUpConfirmed"));
    expect(unfolded(text)).not.toMatch(/manage|mmmm|maria|Kowalska|ATTENDEE|KRK-/i);
  });

  test("holds the ticket of somebody who signed up alone", async () => {
    const { component } = await entryOf(example("signUpConfirmed"));
    const ticket = `https://zapisy.example.pl/tickets/wspolnie/${signUp.id}/1-${signUp.ticketSecret}`;
    expect(component.getFirstPropertyValue("url")).toBe(ticket);
    expect(component.getAllProperties("attach").map((property) => property.getFirstValue())).toEqual([ticket]);
  });

  test("leads a delegation to the page of the event: a ticket would be one person's", async () => {
    const { component, text } = await entryOf({ ...example("signUpConfirmed"), submission: delegation });
    expect(component.getFirstPropertyValue("url")).toBe(links.page);
    expect(unfolded(text)).not.toContain("/tickets/");
  });

  test("makes nobody busy for weeks when the event lasts for weeks", async () => {
    const long = { ...conference, sessions: [], endsAt: "2027-03-28T13:00:00.000Z" };
    const busy = await entryOf(example("signUpConfirmed"));
    const exhibition = await entryOf({ ...example("signUpConfirmed"), form: long });
    expect(busy.component.getFirstPropertyValue("transp")).toBeNull();
    expect(exhibition.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  test("stands at the time and place of each session that somebody comes to, when the event is a series", async () => {
    const series = { ...conference, endsAt: "2027-03-28T13:00:00.000Z" };
    const { calendar } = await entryOf({ ...example("signUpConfirmed"), form: series });
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    const seated = series.sessions.filter(({ id }) => signUp.sessions[id]?.status === "confirmed");
    expect(seated.length).toBeGreaterThan(0);
    expect(events.map(({ uid }) => uid)).toEqual(seated.map(({ id }) => `${signUp.id}-${id}@wspolnie`));
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
      seated.map(({ startsAt }) => startsAt),
    );
  });

  test("lists the sessions in which there is a seat, and no others", async () => {
    const { event } = await entryOf(example("signUpConfirmed"));
    expect(event.description).toMatch(/RODO w małej organizacji, 7\smarca\s2027/);
    expect(event.description).not.toMatch(/Jak napisać|Debata/);
  });
});

test.each(["signUpCancelled", "eventCancelled"] as const)("%s takes the same entry back", async (kind) => {
  const confirmed = await entryOf(example("signUpConfirmed"));
  const cancelled = await entryOf(example(kind));
  expect(cancelled.file.contentType).toContain("method=CANCEL");
  expect(cancelled.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(cancelled.event.uid).toBe(confirmed.event.uid);
  expect(cancelled.event.sequence).toBeGreaterThan(confirmed.event.sequence);
  expect(cancelled.component.getFirstSubcomponent("valarm")).toBeNull();
});

test.each(["signUpReceived", "signUpWaitlisted", "signUpOffered", "signUpOfferLapsed"] as const)(
  "whoever has no seat has nothing to put in a calendar: %s",
  async (kind) => {
    expect((await composeLetter(example(kind))).attachments).toEqual([]);
  },
);

test.each(["signUpCancelled", "eventCancelled"] as const)(
  "whoever left while waiting never had an entry: %s",
  async (kind) => {
    const { submission } = example("signUpCancelled");
    if (submission?.kind !== "signUp" || submission.status !== "cancelled")
      throw new Error("a cancellation was expected");
    const { confirmedAt: _, ...neverSeated } = submission;
    const letter = await composeLetter({ ...example(kind), submission: { ...neverSeated, cancelReason: "organiser" } });
    expect(letter.attachments).toEqual([]);
    expect(letter.text).not.toContain("kalendarz");
  },
);

test.each(["eventMoved", "eventCancelled", "signUpChanged"] as const)(
  "whoever still waits has no entry to correct: %s",
  async (kind) => {
    const { submission } = example("signUpWaitlisted");
    expect((await composeLetter({ ...example(kind), submission })).attachments).toEqual([]);
  },
);

test("what organisers type stays within its property", async () => {
  const name = 'Sala "A"; piętro 1,\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@example.com\\n';
  const place = { name, address: "ul. Nowa 1" };
  const organisers = [{ name: 'Urząd "Miasta"\r\nX-EVIL:1' }];
  const title = { pl: "Tytuł\r\nURL:https://evil.example" };
  const { calendar, event, component, text } = await entryOf({
    ...example("signUpConfirmed"),
    form: { ...conference, place, organisers, title },
  });
  expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1);
  expect(component.getAllProperties("attendee")).toEqual([]);
  expect(component.getAllProperties("url")).toHaveLength(1);
  expect(component.getAllProperties("x-evil")).toEqual([]);
  expect(event.location).toContain('Sala "A"; piętro 1, END:VEVENT');
  // RFC 5545: lines end with CRLF and have at most 75 octets.
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
