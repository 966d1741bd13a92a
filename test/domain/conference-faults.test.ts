import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { publish } from "../../domain/publish.ts";
import { type ConferenceSource, FormSource } from "../../schemas/form-source.ts";
import { publishedAt, sources } from "../support/forms.ts";

function sourceOf(id: string): ConferenceSource {
  const source = sources.find((candidate) => candidate.id === id);
  if (source?.kind !== "conference") throw new Error(`no conference ${id}`);
  return source;
}
const [krakow, meeting, series, ozimek] = [
  sourceOf("krakow"),
  sourceOf("piotrkow-spotkanie"),
  sourceOf("secemin"),
  sourceOf("ozimek"),
];

const faultOf = (source: ConferenceSource, changes: object): string => {
  try {
    publish(z.parse(FormSource, { ...source, ...changes }), publishedAt);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
};

const without = ({ fields }: ConferenceSource, name: string) => ({ fields: fields.filter((one) => one.name !== name) });
const withField = ({ fields }: ConferenceSource, name: string, changes: object) => ({
  fields: fields.map((field) => (field.name === name ? { ...field, ...changes } : field)),
});
const added = ({ fields }: ConferenceSource, field: object) => ({ fields: [...fields, field] });
const inPlaceOf = (source: ConferenceSource, field: { name: string; [member: string]: unknown }) => ({
  fields: [...without(source, field.name).fields, field],
});
const withSession = ({ sessions }: ConferenceSource, id: string, changes: object) => ({
  sessions: sessions.map((session) => (session.id === id ? { ...session, ...changes } : session)),
});
const text = (name: string) => ({
  type: "text",
  name,
  label: { pl: name },
  maxLength: 99,
  example: "a",
});
const column = (name: string, changes: object) => {
  const group = meeting.fields.find((field) => field.name === "participants");
  const columns = group?.type === "group" ? group.fields : [];
  return withField(meeting, "participants", {
    fields: columns.map((field) => (field.name === name ? { ...field, ...changes } : field)),
  });
};

describe("the shipped conferences", () => {
  it.each(sources.filter(({ kind }) => kind === "conference"))("are without fault: $id", (source) => {
    expect(() => publish(source, publishedAt)).not.toThrow();
  });
});

describe("a conference that would fail people later is not published:", () => {
  it.each<[string, ConferenceSource, object, string]>([
    [
      "a name that is no text",
      krakow,
      inPlaceOf(krakow, { ...text("fullName"), type: "longText" }),
      "the field fullName: it must be of type text",
    ],
    [
      "an organisation that is an amount",
      series,
      inPlaceOf(series, { type: "money", name: "organisation", label: { pl: "A" }, min: 1, max: 2, example: 1 }),
      "the field organisation: it must be of type text",
    ],
    [
      "a field for sessions that was written by hand",
      krakow,
      added(krakow, text("sessions")),
      "the field sessions: it is made from the sessions",
    ],
    [
      "an address that is erased two weeks after the event",
      krakow,
      withField(krakow, "email", { special: true }),
      "the field email: it cannot be special",
    ],
    [
      "special needs in the rows of a group",
      meeting,
      column("name", { special: true }),
      "the field participants: a group cannot be special",
    ],
    ["seats without delegations", meeting, { delegations: undefined }, "the field seats: it needs delegations"],
    [
      "a delegation that cannot say how many come",
      meeting,
      without(meeting, "seats"),
      "delegations need a required field seats of type number from 1 to 5",
    ],
    [
      "more seats than a delegation may have",
      meeting,
      withField(meeting, "seats", { max: 6 }),
      "delegations need a required field seats of type number from 1 to 5",
    ],
    [
      "names that must be given at once",
      meeting,
      withField(meeting, "participants", { min: 1 }),
      "delegations need a group participants of 0 to 5 rows",
    ],
    ["a participant without a name", meeting, column("name", { required: false }), "required field name of type text"],
    [
      "an address of a participant that is no address",
      meeting,
      column("email", { type: "phone", example: "600700800" }),
      "the field participants.email: it must be of type email",
    ],
    [
      "a cap on organisations that nobody has to name",
      meeting,
      withField(meeting, "organisation", { required: false }),
      "seats for each organisation need a required field organisation",
    ],
    [
      "a delegation larger than its organisation",
      meeting,
      { delegations: { maxSeats: 5, perOrganisation: 4 } },
      "one sign-up may exceed its organisation",
    ],
    [
      "examples with more names than seats",
      meeting,
      withField(meeting, "participants", { example: ["A", "B", "C"].map((letter) => ({ name: `Osoba ${letter}` })) }),
      "the field participants: its example is refused: it names more than",
    ],
    [
      "a session for nobody",
      series,
      withSession(series, "wniosek", { admits: ["mayor"] }),
      "the session wniosek admits mayor, which participantKind does not offer",
    ],
    [
      "sessions for some, when nobody says who they are",
      series,
      without(series, "participantKind"),
      "the session wniosek needs a required field participantKind",
    ],
    [
      "a session that ends before it starts",
      series,
      withSession(series, "wniosek", { endsAt: "today+19T08:00" }),
      "the session wniosek must start before it ends",
    ],
    [
      "a session on a day that is not of the event",
      series,
      withSession(series, "plan", { startsAt: "today+37T10:00", endsAt: "today+37T14:00" }),
      "the session plan must be on the days of the event",
    ],
    [
      "one session twice",
      series,
      { sessions: [...series.sessions, ...series.sessions.slice(0, 1)] },
      "the session otwarcie is there twice",
    ],
    [
      "a session at an hour of a day that does not exist",
      series,
      withSession(series, "plan", { startsAt: "2027-02-30T10:00" }),
      "2027-02-30T10:00",
    ],
    ["one clerk twice", krakow, { clerks: [krakow.clerks[0], krakow.clerks[0]] }, "the clerk clerk-1 is there twice"],
    [
      "names asked for twice on a day",
      meeting,
      { remindNamesDaysBefore: [1, 1] },
      "the reminder of names 1 is there twice",
    ],
    ["more shards than seats", krakow, { capacity: 3 }, "it has fewer seats than shards"],
    [
      "sign-ups for what is over",
      krakow,
      { closesAt: "today+15T09:00" },
      "closesAt: sign-ups must close before the event ends",
    ],
    ["changes after the event began", meeting, { changesUntil: "today+13T16:31" }, "changes must end before it starts"],
    [
      "certificates for the nameless",
      ozimek,
      withField(ozimek, "fullName", { required: false }),
      "certificates need a required field fullName",
    ],
  ])("%s", (_, source, changes, fault) => {
    const message = faultOf(source, changes);
    expect(message).toMatch(new RegExp(`^The form ${source.id} cannot be published: `));
    expect(message).toContain(fault);
  });

  it("but changes may end the moment it starts, and every seat may have a shard of its own", () => {
    expect(faultOf(meeting, { changesUntil: "today+13T16:30" })).toBe("");
    expect(faultOf(krakow, { capacity: 4 })).toBe("");
  });
});

it("a call takes no special answers: nothing erases them", () => {
  const call = sources.find(({ kind }) => kind === "grantCall");
  const special = call?.fields.map((field) => (field.name === "projectTitle" ? { ...field, special: true } : field));
  expect(() => publish(z.parse(FormSource, { ...call, fields: special }), publishedAt)).toThrow(
    "the field projectTitle: a field of a call cannot be special",
  );
});
