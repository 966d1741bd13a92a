import { expect, test } from "vitest";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { conference, example, signUp } from "./examples.ts";

const granty = { status: "waitlisted", waitingNumber: 8 } as const;

test("whoever only waits for sessions is promised no seat and given no calendar entry", async () => {
  const facts = example("signUpConfirmed");
  const waiting = await composeLetter({ ...facts, submission: { ...signUp, sessions: { granty } } });
  expect(waiting.text).toContain("w wybranych sesjach nie ma już wolnych miejsc");
  expect(waiting.text).not.toContain("zarezerwowane");
  expect(waiting.attachments.filter(({ contentType }) => contentType.startsWith("text/calendar"))).toEqual([]);
  expect((await composeLetter(facts)).text).toContain("zarezerwowane");
});

test("a session that is offered is at its own place, not also at the address of the event", async () => {
  const sessions = conference.sessions.map((session) => ({ ...session, place: "Biblioteka Publiczna" }));
  const { text } = await composeLetter({ ...example("sessionOffered"), form: { ...conference, sessions } });
  expect(text).toContain("Biblioteka Publiczna");
  expect(text).not.toContain("pl. Wszystkich Świętych");
});
