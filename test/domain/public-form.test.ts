import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { formState, formSummary, inLanguage, publicForm } from "../../domain/public-form.ts";
import { checkAnswers } from "../../domain/answers.ts";
import { Localised } from "../../schemas/values.ts";
import { FormSummary, PublicForm } from "../../schemas/public-form.ts";
import {
  aCall,
  aConference,
  aPoolCounter,
  aSeatCounter,
  aSessionCounter,
  shipped,
  someFigures,
  whileOpen,
} from "../support/forms.ts";

const call = aCall();
const conference = aConference();

describe("what anybody may know about a form", () => {
  it("is nothing about those who check, review, approve and coordinate", () => {
    const { coordinator, officials, approvers, merit } = call;
    const people = [coordinator, ...officials, ...approvers.map(({ person }) => person), ...(merit?.reviewers ?? [])];
    expect(people).toHaveLength(12);
    // The privacy notice says whose data controller it is, who may be the one that decides.
    const told = JSON.stringify(publicForm({ ...call, consents: [] }, { counter: aPoolCounter() }, "pl", whileOpen));
    for (const { id, name, email } of people) {
      for (const secret of [`"${id}"`, name, email]) expect(told).not.toContain(secret);
    }
    for (const word of ["reviewers", "pool", "remaining", "checklist"]) expect(told).not.toContain(word);
  });

  it("is what the schema of the interface says", () => {
    for (const language of ["pl", "en", "uk"] as const) {
      const told = publicForm(conference, someFigures(), language, whileOpen);
      expect(z.parse(PublicForm, told)).toEqual(told);
      const summary = formSummary(call, { counter: aPoolCounter() }, language, whileOpen);
      expect(z.parse(FormSummary, summary)).toEqual(summary);
    }
  });

  it("holds an example of every field that can be sent as it is", () => {
    for (const [form, figures] of [
      [conference, someFigures()],
      [call, { counter: aPoolCounter() }],
    ] as const) {
      const { fields } = publicForm(form, figures, "en", whileOpen);
      const answers = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
      expect(checkAnswers(form.fields, answers).faults).toEqual([]);
    }
  });

  it("tells how many seats there are, and nothing of the kind for a call", () => {
    const counter = aSeatCounter({ free: 0, waitlisted: 4, lastNumber: 9 });
    expect(publicForm(conference, someFigures({ counter }), "pl", whileOpen).seats).toEqual({
      capacity: 300,
      taken: 300,
      waitlist: 4,
    });
    expect(publicForm(call, { counter: aPoolCounter() }, "pl", whileOpen).seats).toBeNull();
  });

  it("counts the seats of every shard, to the last one", () => {
    const { form, counter, shards } = shipped("krakow");
    if (counter.kind !== "conference") throw new Error("no conference");
    expect(publicForm(form, { counter, shards, sessions: {} }, "pl", whileOpen)).toMatchObject({
      state: "open",
      seats: { capacity: 300, taken: 0, waitlist: 0 },
    });
    const withLeft = (left: number) => ({
      counter,
      shards: shards.map((shard, index) => ({ ...shard, free: index === 2 ? left : 0 })),
      sessions: {},
    });
    expect(publicForm(form, withLeft(1), "pl", whileOpen)).toMatchObject({ state: "open", seats: { taken: 299 } });
    expect(publicForm(form, withLeft(0), "pl", whileOpen)).toMatchObject({ state: "full", seats: { taken: 300 } });
  });

  it("says of each session when it is, whom it admits, and what is left", () => {
    const { form, sessions } = shipped("secemin");
    const figures = someFigures({
      sessions: { ...sessions, wniosek: aSessionCounter({ capacity: 15, free: 0, waitlisted: 2, lastNumber: 2 }) },
    });
    const told = publicForm(form, figures, "en", whileOpen);
    expect(z.parse(PublicForm, told)).toEqual(told);
    expect(told.sessions?.map(({ id }) => id)).toEqual(form.sessions.map(({ id }) => id));
    expect(told.sessions?.[0]).toMatchObject({ title: "Opening conference", seats: { capacity: 60, taken: 0 } });
    expect(told.sessions?.[0]).not.toHaveProperty("admits");
    expect(told.sessions?.[2]).toEqual({
      id: "wniosek",
      title: "How to write a good application",
      startsAt: "2027-02-20T08:00:00.000Z",
      endsAt: "2027-02-20T12:00:00.000Z",
      place: "Biblioteka Publiczna",
      admits: ["a non-governmental organisation", "an informal group"],
      seats: { capacity: 15, taken: 15, waitlist: 2 },
    });
  });

  it("is nothing about those who approve sign-ups and see the list", () => {
    const { form } = shipped("ozimek");
    const told = JSON.stringify(publicForm(form, someFigures(), "pl", whileOpen));
    const people = [form.approval?.approver, form.approval?.coordinator, ...form.clerks];
    expect(people).toHaveLength(4);
    for (const person of people) {
      for (const secret of [person?.name, person?.email]) expect(told).not.toContain(secret);
    }
  });

  it("describes the fields of a row", () => {
    const { fields } = publicForm(call, { counter: aPoolCounter() }, "en", whileOpen);
    expect(fields.find(({ name }) => name === "budget")).toMatchObject({
      label: "Budget",
      required: true,
      min: 1,
      max: 40,
      fields: [
        { name: "item", type: "text", label: "Expense", help: "", required: true, minLength: 2, maxLength: 200 },
        { name: "amount", type: "money", min: 0.01, max: 110_000 },
      ],
    });
  });
});

describe("a text", () => {
  it("is in the language asked for", () => {
    expect(publicForm(conference, someFigures(), "uk", whileOpen).title).toBe("Разом для Кракова");
  });

  it("is in Polish where it has not been translated", () => {
    const untranslated = aConference({ title: { pl: "Tylko po polsku" } });
    expect(publicForm(untranslated, someFigures(), "en", whileOpen).title).toBe("Tylko po polsku");
  });

  it("is in Polish where its translation was left empty", () => {
    expect(inLanguage(z.parse(Localised, { pl: "Tytuł", en: "" }), "en")).toBe("Tytuł");
  });
});

describe("a form is", () => {
  const counter = aSeatCounter();
  const { opensAt, closesAt } = counter;
  const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

  it.each([
    ["scheduled", {}, justBefore(opensAt)],
    ["open", {}, opensAt],
    ["open", {}, justBefore(closesAt)],
    ["closed", {}, closesAt],
    ["full", { free: 0 }, whileOpen],
    ["full", { free: -3 }, whileOpen],
    ["full", { free: 1, waitlisted: 1 }, whileOpen],
    ["open", { free: 1 }, whileOpen],
    ["closed", { free: 0 }, closesAt],
    ["scheduled", { free: 0 }, justBefore(opensAt)],
    ["cancelled", { cancelled: true }, justBefore(opensAt)],
    ["cancelled", { cancelled: true, free: 0 }, closesAt],
  ])("%s with %j at %s", (state, figures, now) => {
    expect(formState(someFigures({ counter: { ...counter, ...figures } }), now)).toBe(state);
  });

  it("never full when it is a call, whatever is left of its pool", () => {
    expect(formState({ counter: aPoolCounter({ remaining: 0 }) }, whileOpen)).toBe("open");
  });
});
