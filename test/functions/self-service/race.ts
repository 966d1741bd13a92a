import fc from "fast-check";
import { expect } from "vitest";
import { parseItem } from "../../../functions/shared/records.ts";
import { expireOffer } from "../../../functions/shared/seats/end-offer.ts";
import { offerFreedSeats } from "../../../functions/shared/seats/make-offers.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { Offer } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import { expectConsistent } from "./consistent.ts";
import { Visitor } from "./visitor.ts";

type Action =
  | { do: "edit"; who: number; seats: number; sessions: string[] }
  | { do: "cancel" | "accept" | "decline" | "erase"; who: number }
  | { do: "signUp"; seats: number }
  | { do: "offer" | "expire" };

const who = fc.nat(10);
const seats = fc.integer({ min: 1, max: 4 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("edit" as const), who, seats, sessions: fc.subarray(["law", "tax"]) }),
  },
  ...(["cancel", "accept", "decline", "erase"] as const).map((name) => ({
    weight: name === "accept" ? 3 : 1,
    arbitrary: who.map((one): Action => ({ do: name, who: one })),
  })),
  { weight: 2, arbitrary: seats.map((number): Action => ({ do: "signUp", seats: number })) },
  { weight: 3, arbitrary: fc.constant<Action>({ do: "offer" }) },
  { weight: 1, arbitrary: fc.constant<Action>({ do: "expire" }) },
);

const session = (id: string, day: number): Conference["sessions"][number] => ({
  id,
  title: { pl: id },
  startsAt: inDays(day),
  endsAt: inDays(day + 0.1),
  capacity: 3,
});

async function expireAll(form: Conference): Promise<void> {
  const { pk } = keys.offer(form.id, "event", "");
  const offers = (await stored(pk, "OFFER#")).map((item) => parseItem(Offer, item));
  await Promise.all(offers.map((offer) => expireOffer(tableName, form, offer, inDays(29))));
}

async function perform(form: Conference, people: Visitor[], action: Action): Promise<number> {
  switch (action.do) {
    case "signUp":
      return (await postTo(form, { answers: { seats: action.seats, sessions: ["law"] } })).statusCode ?? 0;
    case "offer":
      await offerFreedSeats(tableName, form.id, inDays(0));
      return 0;
    case "expire":
      await expireAll(form);
      return 0;
    default:
  }
  const visitor = people[action.who % people.length];
  if (!visitor) return 0;
  switch (action.do) {
    case "edit":
      return (await visitor.edit({ seats: String(action.seats), sessions: action.sessions })).statusCode ?? 0;
    case "accept":
    case "decline":
      return (await visitor.answer(action.do)).statusCode ?? 0;
    case "cancel":
      return (await visitor.cancel()).statusCode ?? 0;
    case "erase":
      return (await visitor.erase()).statusCode ?? 0;
  }
}

const expected = new Set([0, 201, 303, 404, 409, 410, 422, 429]);

const stories = fc.array(fc.array(actions, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 5 });

/** Without it, chance may have nobody edit anything. */
const atFirst: Action = { do: "edit", who: 0, seats: 1, sessions: ["law"] };

/** Rounds of things that people, clerks and clocks do, those of a round at once; all must add up after each. */
export async function race(numRuns: number): Promise<void> {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(stories, async (rounds) => {
      const sessions = [session("law", 30), session("tax", 30.2)];
      const form = await anEvent({ capacity: 6, delegations: { maxSeats: 4 }, sessions });
      const people: Visitor[] = [];
      for (const number of [2, 3, 1, 2]) {
        const answers = { seats: number, sessions: ["law", "tax"] };
        people.push(await Visitor.of(form, await signedUp(form, { answers })));
      }
      for (const round of [[atFirst], ...rounds]) {
        const answers = await Promise.all(round.map((action) => perform(form, people, action)));
        for (const [index, status] of answers.entries()) {
          expect(expected).toContain(status);
          seen.add(`${round[index]?.do} ${status}`);
        }
        await expectConsistent(form);
      }
    }),
    { numRuns },
  );
  expect(seen, "some edits were stored").toContain("edit 303");
}
