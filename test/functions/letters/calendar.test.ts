import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { composeLetter, type LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import { conference, example, signUp } from "./examples.ts";

async function entryOf(facts: LetterFacts) {
  const { attachments } = await composeLetter(facts);
  const [file] = attachments;
  if (!file || attachments.length !== 1) throw new Error("one calendar entry was expected");
  const text = file.content.toString("utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("an event was expected");
  return { file, text, calendar, component, event: new ICAL.Event(component) };
}

describe("the calendar entry of a confirmed seat", () => {
  test.each(["signUpConfirmed", "signUpPromoted", "eventReminder"] as const)("comes with %s", async (kind) => {
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
  });

  test("keeps its identity from letter to letter, so that the reminder does not add a second entry", async () => {
    const [first, second] = [await entryOf(example("signUpConfirmed")), await entryOf(example("eventReminder"))];
    expect(first.event.uid).toBe(`${signUp.id}@wspolnie`);
    expect(second.event.uid).toBe(first.event.uid);
  });

  test("moves when the event is published anew with another hour", async () => {
    const first = await entryOf(example("signUpConfirmed"));
    const moved = { ...conference, version: conference.version + 1, startsAt: "2027-03-07T09:00:00.000Z" };
    const second = await entryOf({ ...example("eventReminder"), form: moved });
    expect(second.event.sequence).toBeGreaterThan(first.event.sequence);
    expect(second.event.startDate.toJSDate().toISOString()).toBe(moved.startsAt);
  });

  test("may be shared: it holds no personal link and no name of the participant", async () => {
    const { text } = await entryOf(example("signUpConfirmed"));
    const unfolded = text.replaceAll(/\r\n[ \t]/g, "");
    expect(unfolded).not.toMatch(/manage|mmmm|maria|Kowalska|ATTENDEE|KRK-/i);
    expect(unfolded).toContain("/forms/wspolnie/page");
  });
});

test("a cancellation takes the same entry back", async () => {
  const confirmed = await entryOf(example("signUpConfirmed"));
  const cancelled = await entryOf(example("signUpCancelled"));
  expect(cancelled.file.contentType).toContain("method=CANCEL");
  expect(cancelled.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(cancelled.event.uid).toBe(confirmed.event.uid);
  expect(cancelled.event.sequence).toBeGreaterThan(confirmed.event.sequence);
  expect(cancelled.component.getFirstSubcomponent("valarm")).toBeNull();
});

test("somebody who waits for a seat has nothing to put in a calendar", async () => {
  expect((await composeLetter(example("signUpWaitlisted"))).attachments).toEqual([]);
});

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
