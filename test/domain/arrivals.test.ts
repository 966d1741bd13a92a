import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrived,
  type Desk,
  emptyDesk,
  nextToSend,
  personKey,
  presentAt,
  settled,
  tried,
  undone,
  undoSettled,
  withoutPeople,
} from "../../domain/arrivals.ts";
import type { ArrivalAnswer, ArrivalReport, CheckInList, UndoAnswer } from "../../schemas/check-in.ts";
import { submissionId } from "../support/submissions.ts";

const people = 5;
const personOf = (number: number) => ({ submissionId: submissionId(number + 1), participant: 1 });
const minute = (number: number) => new Date(Date.UTC(2027, 2, 7, 8, number)).toISOString();

const listOf = (times: ReadonlyMap<string, string> = new Map()): CheckInList => ({
  formId: "krakow",
  title: "Wspólnie dla Krakowa",
  startsAt: minute(0),
  endsAt: minute(600),
  place: "Magistrat",
  sessions: {},
  at: minute(0),
  expiresAt: minute(6000),
  people: Array.from({ length: people }, (_, number) => {
    const person = personOf(number);
    const arrivedAt = times.get(personKey(person));
    const common = { ...person, name: `Osoba ${number}`, reference: `KRK-${number}`, ticketHash: "0".repeat(64) };
    return { ...common, sessions: [], ...(arrivedAt && { arrivedAt }) };
  }),
});

const report = (number: number, at: string, id: string): ArrivalReport => ({
  id,
  ...personOf(number),
  at,
  method: "name",
});

/** The server as the doors are: one arrival for each person, the first one counts, one report is one. */
class Server {
  readonly arrivals = new Map<string, { at: string; report: string }>();
  /** Clocks ahead of the server's are set back. */
  readonly latest = minute(45);

  record(one: ArrivalReport): ArrivalAnswer {
    const before = this.arrivals.get(personKey(one));
    if (before?.report === one.id) return { id: one.id, outcome: "recorded", at: before.at };
    if (before) return { id: one.id, outcome: "alreadyArrived", at: before.at };
    const at = one.at > this.latest ? this.latest : one.at;
    this.arrivals.set(personKey(one), { at, report: one.id });
    return { id: one.id, outcome: "recorded", at };
  }

  undo(key: string, arrivedAt: string): UndoAnswer {
    const before = this.arrivals.get(key);
    if (before && before.at !== arrivedAt) return { outcome: "alreadyArrived", at: before.at };
    this.arrivals.delete(key);
    return { outcome: "undone" };
  }

  list = () => listOf(new Map([...this.arrivals].map(([key, { at }]) => [key, at])));
}

/** One exchange with the server; the answer may be lost on the way back. */
function exchange(desk: Desk, server: Server, answerIsLost: boolean): Desk {
  const next = nextToSend(desk, 3);
  if (!next) return { ...desk, list: server.list() };
  if ("kind" in next) {
    const answer = server.undo(personKey(next.person), next.arrivedAt);
    return answerIsLost ? desk : undoSettled(desk, next, answer);
  }
  const reports = next.map((entry) => entry.report);
  const sending = tried(desk, reports);
  const answers = reports.map((one) => server.record(one));
  return answerIsLost ? sending : settled(sending, answers);
}

const keysOf = (present: ReadonlyMap<string, unknown>) => [...present.keys()].toSorted();

describe("arrivals at several doors", () => {
  it("are the same people in whatever order, however often and by however many devices they are sent", () => {
    const ticks = fc.array(fc.record({ device: fc.nat(2), person: fc.nat(people - 1), at: fc.nat(59) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(ticks, fc.infiniteStream(fc.nat()), (all, order) => {
        const reports = all.map(({ person, at }, index) => report(person, minute(at), `report-${index}`));
        const server = new Server();
        const shuffled = reports
          .flatMap((one) => [one, one])
          .map((one) => ({ one, place: order.next().value }))
          .toSorted((a, b) => a.place - b.place);
        for (const { one } of shuffled) server.record(one);
        const expected = [...new Set(all.map(({ person }) => personKey(personOf(person))))].toSorted();
        expect(keysOf(server.arrivals)).toEqual(expected);
        const desk = reports.reduce(arrived, { ...emptyDesk, list: listOf() });
        expect(keysOf(presentAt(desk))).toEqual(expected);
        expect(keysOf(presentAt({ ...desk, list: server.list() }))).toEqual(expected);
      }),
    );
  });

  it("end up the same on the server and on every device, with undoing and answers that get lost", () => {
    const device = fc.nat(2);
    const step = fc.oneof(
      fc.record({ do: fc.constant("tick" as const), device, person: fc.nat(people - 1), at: fc.nat(59) }),
      fc.record({ do: fc.constant("undo" as const), device, person: fc.nat(people - 1) }),
      fc.record({ do: fc.constant("send" as const), device, lost: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (story) => {
        const server = new Server();
        let desks: Desk[] = [0, 1, 2].map(() => ({ ...emptyDesk, list: listOf() }));
        const change = (number: number, to: (desk: Desk) => Desk) => {
          desks = desks.map((desk, index) => (index === number ? to(desk) : desk));
        };
        for (const [index, one] of story.entries()) {
          change(one.device, (desk) => {
            if (one.do === "send") return exchange(desk, server, one.lost);
            const person = personOf(one.person);
            const isHere = presentAt(desk).has(personKey(person));
            if (one.do === "undo") {
              const without = undone(desk, person);
              // What was taken back is gone from the device at once.
              expect(presentAt(without).has(personKey(person))).toBe(false);
              return without;
            }
            // The button of somebody who is here already takes nothing.
            return isHere ? desk : arrived(desk, report(one.person, minute(one.at), `report-${index}`));
          });
        }
        for (const number of desks.keys()) {
          for (let round = 0; round < 100 && nextToSend(desks[number] ?? emptyDesk, 3); round += 1) {
            change(number, (desk) => exchange(desk, server, false));
          }
        }
        desks = desks.map((desk) => exchange(desk, server, false));
        for (const desk of desks) {
          expect(desk.entries).toEqual([]);
          expect(keysOf(presentAt(desk))).toEqual(keysOf(server.arrivals));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("one device", () => {
  const desk: Desk = { ...emptyDesk, list: listOf() };

  it("forgets what it never sent, and takes back at the server what it may have sent", () => {
    const once = arrived(desk, report(0, minute(5), "report-1"));
    expect(undone(once, personOf(0)).entries).toEqual([]);
    const sent = tried(once, [report(0, minute(5), "report-1")]);
    expect(undone(sent, personOf(0)).entries).toHaveLength(2);
  });

  it("says who was here before, recorded elsewhere, and keeps the first time", () => {
    const own = arrived(desk, report(0, minute(10), "report-1"));
    const told = settled(own, [{ id: "report-1", outcome: "alreadyArrived", at: minute(2) }]);
    expect(told.entries).toEqual([]);
    expect(told.notices).toMatchObject([{ outcome: "alreadyArrived", at: minute(2), ...personOf(0) }]);
    expect(presentAt(told).get(personKey(personOf(0)))).toEqual({ at: minute(2) });
  });

  it("does not take back what somebody else recorded", () => {
    const sent = tried(arrived(desk, report(0, minute(10), "report-1")), [report(0, minute(10), "report-1")]);
    const told = settled(undone(sent, personOf(0)), [{ id: "report-1", outcome: "alreadyArrived", at: minute(2) }]);
    expect(nextToSend(told, 10)).toBeUndefined();
    expect(presentAt(told).size).toBe(1);
  });

  it("counts nobody who has no seat, and says so", () => {
    const stranger = { ...report(0, minute(3), "report-1"), submissionId: submissionId(99) };
    const own = arrived(desk, stranger);
    expect(presentAt(own).size).toBe(0);
    const answer = { id: "report-1", outcome: "notConfirmed", status: "waitlisted", reference: "KRK-1" } as const;
    expect(settled(own, [answer])).toMatchObject({ entries: [], notices: [answer] });
  });

  it("sends what happened in its order: arrivals together, and what is taken back between them", () => {
    const first = tried(arrived(desk, report(0, minute(1), "report-1")), [report(0, minute(1), "report-1")]);
    const all = arrived(undone(first, personOf(0)), report(1, minute(3), "report-2"));
    expect(nextToSend(all, 10)).toMatchObject([{ report: { id: "report-1" } }]);
    const next = settled(all, [{ id: "report-1", outcome: "recorded", at: minute(0) }]);
    expect(nextToSend(next, 10)).toMatchObject({ kind: "undone", arrivedAt: minute(0) });
  });

  it("holds nobody's name after the link has ended, and still what it has to send", () => {
    const left = withoutPeople(arrived(desk, report(0, minute(1), "report-1")));
    expect(JSON.stringify(left)).not.toContain("Osoba");
    expect(nextToSend(left, 10)).toHaveLength(1);
  });
});
