import { describe, expect, it } from "vitest";
import { checkSignUp, wantedSessions } from "../../domain/conference-rules.ts";
import type { Conference } from "../../schemas/form.ts";
import { aConference } from "../support/forms.ts";

const session = (id: string, startsAt: string, endsAt: string, admits?: string[]): Conference["sessions"][number] => ({
  id,
  title: { pl: `Szkolenie ${id}` },
  startsAt: `2027-03-${startsAt}:00.000Z`,
  endsAt: `2027-03-${endsAt}:00.000Z`,
  capacity: 20,
  ...(admits && { admits }),
});

const form = aConference({
  delegations: { maxSeats: 5 },
  sessions: [
    session("morning", "08T08:00", "08T11:00"),
    session("late-morning", "08T10:30", "08T12:00"),
    session("noon", "08T12:00", "08T14:00"),
    session("offices", "09T08:00", "09T11:00", ["administration"]),
  ],
});
const codes = (answers: Parameters<typeof checkSignUp>[1]) =>
  checkSignUp(form, answers, []).map(({ field, code }) => `${field}: ${code}`);

describe("sessions in one sign-up", () => {
  it("that follow each other go together, also with no minute in between", () => {
    expect(codes({ sessions: ["late-morning", "noon"] })).toEqual([]);
  });

  it("at the same time are refused, with both their names", () => {
    expect(checkSignUp(form, { sessions: ["morning", "late-morning"] }, [])).toEqual([
      {
        field: "sessions",
        code: "sessionClash",
        first: { pl: "Szkolenie morning" },
        second: { pl: "Szkolenie late-morning" },
      },
    ]);
  });

  it("admit those they are for", () => {
    expect(codes({ sessions: ["offices"], participantKind: "administration" })).toEqual([]);
    expect(codes({ sessions: ["offices"], participantKind: "ngo" })).toEqual(["sessions: sessionNotAdmitted"]);
    expect(codes({ sessions: ["offices"] })).toEqual(["sessions: sessionNotAdmitted"]);
  });

  it("come in the order of the programme", () => {
    expect(wantedSessions(form, { sessions: ["noon", "morning"] }).map(({ id }) => id)).toEqual(["morning", "noon"]);
  });
});

describe("a delegation", () => {
  it("names at most as many people as it takes seats", () => {
    const participants = [{ name: "Jan" }, { name: "Ewa" }];
    expect(codes({ seats: 2, participants })).toEqual([]);
    expect(codes({ seats: 1, participants })).toEqual(["participants: tooManyNames"]);
  });

  it("does not give one address to two people", () => {
    const participants = [
      { name: "Jan", email: "biuro@example.org" },
      { name: "Ewa", email: "Biuro@example.org" },
    ];
    expect(codes({ seats: 2, participants })).toEqual(["participants[1].email: sameAddress"]);
  });
});

describe("a rule", () => {
  it("is silent about a field that is itself at fault", () => {
    const answers = { sessions: ["morning", "late-morning"], participants: [{ name: "Jan" }, { name: "Ewa" }] };
    const faults = [
      { field: "sessions", code: "option" as const },
      { field: "seats", code: "number" as const },
    ];
    expect(checkSignUp(form, answers, faults)).toEqual([]);
  });
});
