import { expect, test } from "vitest";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { period } from "../../../functions/shared/words/format.ts";
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

test("a letter about a series says when the chosen sessions are, not from when to when the series is", async () => {
  // given a series of three weeks, of which somebody has chosen the first and the last session
  const [first, ...others] = conference.sessions;
  const last = others.at(-1);
  if (!first || !last) throw new Error("The example has no two sessions");
  const later = { ...last, startsAt: "2027-03-28T09:00:00.000Z", endsAt: "2027-03-28T11:00:00.000Z" };
  const series = { ...conference, sessions: [first, later], endsAt: later.endsAt };
  const answers = { ...signUp.answers, sessions: [first.id, later.id] };

  // when
  const { text } = await composeLetter({
    ...example("signUpLink"),
    form: series,
    submission: { ...signUp, answers, sessions: {} },
  });

  // then
  const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => period("pl", startsAt, endsAt);
  for (const one of [first, later]) expect(text.split(timesOf(one))).toHaveLength(3);
  expect(text).not.toContain(timesOf(series));
});
