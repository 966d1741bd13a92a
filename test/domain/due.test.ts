import { describe, expect, it } from "vitest";
import { type DueName, dueKindOf, dueOf, dueSessionOf } from "../../domain/due.ts";
import type { GrantCall } from "../../schemas/form.ts";
import { aCall, aConference, publishedAt, shipped, whileOpen } from "../support/forms.ts";

const namesOf = (form: Parameters<typeof dueOf>[0], now = whileOpen) => dueOf(form, now).map(({ name }) => name);

describe("what will be due for a form", () => {
  it("is, for a conference with everything, reminders, certificates, and two erasures", () => {
    expect(shipped("ozimek").due).toEqual([
      { name: "reminder-7", at: "2027-02-24T07:00:00.000Z" },
      { name: "reminder-1", at: "2027-03-02T07:00:00.000Z" },
      { name: "certificates", at: "2027-03-04T07:00:00.000Z" },
      { name: "needs", at: "2027-03-17T07:00:00.000Z" },
      { name: "erasure", at: "2028-03-02T07:00:00.000Z" },
    ]);
  });

  it("is the missing names of delegations, before sign-ups close", () => {
    const { form, due } = shipped("piotrkow-spotkanie");
    expect(form.closesAt).toBe("2027-02-11T13:00:00.000Z");
    expect(due.filter(({ name }) => dueKindOf(name) === "names")).toEqual([
      { name: "names-5", at: "2027-02-06T07:00:00.000Z" },
      { name: "names-1", at: "2027-02-10T07:00:00.000Z" },
    ]);
  });

  it("is, for a series, a reminder of each session by its own date", () => {
    const { form, due } = shipped("secemin");
    const own = due.filter(({ name }) => dueSessionOf(name) === "plan");
    expect(own.map(({ name }) => name)).toEqual(["reminder-7-plan", "reminder-1-plan"]);
    expect(own[1]?.at).toBe("2027-03-08T07:00:00.000Z");
    expect(form.sessions.find(({ id }) => id === "plan")?.startsAt).toBe("2027-03-09T09:00:00.000Z");
    expect(due.map(({ name }) => name)).not.toContain("reminder-1");
  });

  it("keeps to the Polish clock when it changes in between", () => {
    // The clocks go forward on 28 March 2027.
    const spring = aConference({ startsAt: "2027-03-20T08:00:00.000Z", endsAt: "2027-03-20T15:00:00.000Z" });
    const needs = dueOf(spring, whileOpen).find(({ name }) => name === "needs");
    expect(needs?.at).toBe("2027-04-03T06:00:00.000Z");
  });

  it("is no letter about what has passed, but still every erasure", () => {
    const afterwards = "2027-02-20T10:00:00.000Z";
    expect(namesOf(aConference({ remindNamesDaysBefore: [3] }), afterwards)).toEqual(["needs", "erasure"]);
    expect(namesOf(aConference({ remindNamesDaysBefore: [3] }))).toEqual([
      "reminder-7",
      "reminder-1",
      "names-3",
      "needs",
      "erasure",
    ]);
  });

  it("does not ask for names on the day of the close when it is too late by then", () => {
    const early = aConference({ closesAt: "2027-02-13T06:30:00.000Z", remindNamesDaysBefore: [0] });
    expect(namesOf(early)).not.toContain("names-0");
    expect(namesOf(aConference({ remindNamesDaysBefore: [0] }))).toContain("names-0");
  });

  it("is no erasure of needs where nobody is asked for them, and no certificate where there is none", () => {
    const fields = aConference().fields.filter(({ special }) => !special);
    expect(namesOf(aConference({ fields }))).toEqual(["reminder-7", "reminder-1", "erasure"]);
  });

  it("is, for a call, that it has closed, and from the next working day on what is overdue", () => {
    expect(namesOf(aCall())).toEqual(["closed", "overdue"]);
    const overdueOf = (changes: Partial<GrantCall>) => dueOf(aCall(changes), publishedAt).at(-1)?.at;
    // A Friday: the next working day is Monday. A rolling call asks from the first application on.
    const friday = { opensAt: "2027-02-12T07:00:00.000Z", closesAt: "2027-02-26T11:00:00.000Z" };
    expect(overdueOf(friday)).toBe("2027-03-01T07:00:00.000Z");
    expect(overdueOf({ ...friday, rolling: true })).toBe("2027-02-15T07:00:00.000Z");
  });
});

describe("a name of something due", () => {
  it.each<[DueName, ReturnType<typeof dueKindOf>]>([
    ["reminder-7", "reminder"],
    ["reminder-7-law-2", "reminder"],
    ["names-0", "names"],
    ["certificates", "certificates"],
    ["needs", "needs"],
    ["erasure", "erasure"],
    ["closed", "closed"],
    ["overdue", "overdue"],
  ])("%s says what is to be done", (name, kind) => {
    expect(dueKindOf(name)).toBe(kind);
  });

  it("of anything else says nothing", () => {
    for (const name of ["", "reminders", "7-reminder", "toString"]) expect(dueKindOf(name)).toBeUndefined();
  });
});
