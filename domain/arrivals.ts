import type { ArrivalAnswer, ArrivalReport, CheckInList, ExpectedPerson, UndoAnswer } from "../schemas/check-in.ts";
import type { Instant } from "../schemas/values.ts";

export type Person = Pick<ExpectedPerson, "submissionId" | "participant">;

const idsOf = ({ submissionId, participant }: Person): Person => ({ submissionId, participant });
export const personKey = ({ submissionId, participant }: Person): string => `${submissionId}-${participant}`;

/** Somebody came. `tried`: it was sent and nobody knows whether it got there. */
type ArrivedEntry = { kind: "arrived"; report: ArrivalReport; tried: boolean };
/** The arrival of an instant is taken back. While that is the device's own and has no answer yet, `report` names it. */
type UndoneEntry = { kind: "undone"; person: Person; arrivedAt: Instant; report?: string };
export type Entry = ArrivedEntry | UndoneEntry;

/** An answer that somebody at the door should read. */
export type Notice = Exclude<ArrivalAnswer, { outcome: "recorded" }> & Person;

/** What one device knows of an event. */
export interface Desk {
  /** As the server last told it; nothing after the link has ended. */
  list?: CheckInList;
  /** What the server has not been told yet, or has not confirmed, in the order in which it happened. */
  entries: Entry[];
  /** What the server answered, until somebody has read it. */
  notices: Notice[];
}

export const emptyDesk: Desk = { entries: [], notices: [] };

export interface Presence {
  at: Instant;
  /** The device's own report, while the server has not confirmed it. */
  report?: string;
}

/** Who is here, by `personKey`: what the server said, with what has happened at this door since. */
export function presentAt({ list, entries }: Pick<Desk, "list" | "entries">): ReadonlyMap<string, Presence> {
  const people = list?.people ?? [];
  const expected = new Set(people.map(personKey));
  const present = new Map<string, Presence>();
  for (const person of people) if (person.arrivedAt) present.set(personKey(person), { at: person.arrivedAt });
  for (const entry of entries) {
    const key = personKey(entry.kind === "arrived" ? entry.report : entry.person);
    if (entry.kind === "undone") {
      if (present.get(key)?.at === entry.arrivedAt) present.delete(key);
    } else if (expected.has(key) && !present.has(key)) {
      present.set(key, { at: entry.report.at, report: entry.report.id });
    }
  }
  return present;
}

export const arrived = (desk: Desk, report: ArrivalReport): Desk => ({
  ...desk,
  entries: [...desk.entries, { kind: "arrived", report, tried: false }],
});

/** Takes back that somebody came: what was never sent is forgotten, what may have been sent is taken back there. */
export function undone(desk: Desk, person: Person): Desk {
  const presence = presentAt(desk).get(personKey(person));
  if (!presence) return desk;
  const { at: arrivedAt, report } = presence;
  const isOwn = (entry: Entry) => entry.kind === "arrived" && entry.report.id === report;
  const own = desk.entries.find(isOwn);
  if (own?.kind === "arrived" && !own.tried) {
    return { ...desk, entries: desk.entries.filter((entry) => entry !== own) };
  }
  const entry: UndoneEntry = { kind: "undone", person: idsOf(person), arrivedAt, ...(report && { report }) };
  return { ...desk, entries: [...desk.entries, entry] };
}

/** What goes to the server next: arrivals that follow each other, at most `most`, or one that is taken back. */
export function nextToSend({ entries }: Desk, most: number): ArrivedEntry[] | UndoneEntry | undefined {
  const [first] = entries;
  if (first?.kind === "undone") return first;
  const until = entries.findIndex(({ kind }) => kind === "undone");
  const leading = entries.slice(0, Math.min(until === -1 ? entries.length : until, most));
  const batch = leading.filter((entry) => entry.kind === "arrived");
  return batch.length > 0 ? batch : undefined;
}

/** Reports that are about to be sent: from now on the server may know of them. */
export function tried(desk: Desk, reports: readonly ArrivalReport[]): Desk {
  const ids = new Set(reports.map(({ id }) => id));
  return {
    ...desk,
    entries: desk.entries.map((entry) =>
      entry.kind === "arrived" && ids.has(entry.report.id) ? { ...entry, tried: true } : entry,
    ),
  };
}

function withTimes(list: CheckInList | undefined, times: ReadonlyMap<string, Instant | undefined>): Pick<Desk, "list"> {
  if (!list) return {};
  const people = list.people.map((person) => {
    const key = personKey(person);
    if (!times.has(key)) return person;
    const { arrivedAt: _, ...rest } = person;
    const at = times.get(key);
    return at === undefined ? rest : { ...rest, arrivedAt: at };
  });
  return { list: { ...list, people } };
}

/** The server has answered reports of arrivals. */
export function settled(desk: Desk, answers: readonly ArrivalAnswer[]): Desk {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const times = new Map<string, Instant>();
  const notices: Notice[] = [];
  const entries = desk.entries.flatMap((entry): Entry[] => {
    if (entry.kind === "undone") {
      const answer = entry.report === undefined ? undefined : byId.get(entry.report);
      if (!answer) return [entry];
      // What somebody else recorded is not this device's to take back.
      return answer.outcome === "recorded" ? [{ kind: "undone", person: entry.person, arrivedAt: answer.at }] : [];
    }
    const answer = byId.get(entry.report.id);
    if (!answer) return [entry];
    if ("at" in answer) times.set(personKey(entry.report), answer.at);
    if (answer.outcome !== "recorded") notices.push({ ...answer, ...idsOf(entry.report) });
    return [];
  });
  return { ...withTimes(desk.list, times), entries, notices: [...desk.notices, ...notices] };
}

/** The server has answered that an arrival is taken back, or that there is a later one. */
export function undoSettled(desk: Desk, undo: UndoneEntry, answer: UndoAnswer): Desk {
  const at = answer.outcome === "alreadyArrived" ? answer.at : undefined;
  const times = new Map([[personKey(undo.person), at]]);
  const [first, ...rest] = desk.entries;
  const entries = first?.kind === "undone" && personKey(first.person) === personKey(undo.person) ? rest : desk.entries;
  return { ...withTimes(desk.list, times), entries, notices: desk.notices };
}

/** The link has ended: nobody's name stays on the device. What was not sent holds none, and waits for another link. */
export const withoutPeople = ({ entries }: Desk): Desk => ({ entries, notices: [] });

/** What a person at the door is found by; a reference also without its dashes, as it is said aloud. */
export const searchedOf = ({ name = "", organisation = "", reference }: ExpectedPerson): string[] => [
  name,
  organisation,
  reference,
  reference.replaceAll("-", ""),
];

/** More rows than this nobody reads; a telephone would draw them slowly. */
export const shownAtOnce = 100;
