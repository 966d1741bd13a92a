import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { formState, formSummary, inLanguage, publicForm } from "../../domain/public-form.ts";
import { checkAnswers } from "../../domain/answers.ts";
import { Localised } from "../../schemas/values.ts";
import { FormSummary, PublicForm } from "../../schemas/public-form.ts";
import { aCall, aConference, aPoolCounter, aSeatCounter, whileOpen } from "../support/forms.ts";

const call = aCall();
const conference = aConference();

describe("what anybody may know about a form", () => {
  it("is nothing about those who review, decide and coordinate", () => {
    const { reviewers, decisionMaker, coordinator } = call.review;
    const told = JSON.stringify(publicForm(call, aPoolCounter(), "pl", whileOpen));
    for (const { id, name, email } of [...reviewers, decisionMaker, coordinator]) {
      for (const secret of [`"${id}"`, name, email]) expect(told).not.toContain(secret);
    }
    for (const word of ["review", "pool", "remaining", "taskToken"]) expect(told).not.toContain(word);
  });

  it("is what the schema of the interface says", () => {
    for (const language of ["pl", "en", "uk"] as const) {
      const told = publicForm(conference, aSeatCounter(), language, whileOpen);
      expect(z.parse(PublicForm, told)).toEqual(told);
      const summary = formSummary(call, aPoolCounter(), language, whileOpen);
      expect(z.parse(FormSummary, summary)).toEqual(summary);
    }
  });

  it("holds an example of every field that can be sent as it is", () => {
    for (const [form, counter] of [
      [conference, aSeatCounter()],
      [call, aPoolCounter()],
    ] as const) {
      const { fields } = publicForm(form, counter, "en", whileOpen);
      const answers = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
      expect(checkAnswers(form.fields, answers).faults).toEqual([]);
    }
  });

  it("tells how many seats there are, and nothing of the kind for a call", () => {
    const counter = aSeatCounter({ taken: 300, waitlisted: 4, lastNumber: 9 });
    expect(publicForm(conference, counter, "pl", whileOpen).seats).toEqual({ capacity: 300, taken: 300, waitlist: 4 });
    expect(publicForm(call, aPoolCounter(), "pl", whileOpen).seats).toBeNull();
  });

  it("describes the fields of a row", () => {
    const { fields } = publicForm(call, aPoolCounter(), "en", whileOpen);
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
    expect(publicForm(conference, aSeatCounter(), "uk", whileOpen).title).toBe("Разом для Кракова");
  });

  it("is in Polish where it has not been translated", () => {
    const untranslated = aConference({ title: { pl: "Tylko po polsku" } });
    expect(publicForm(untranslated, aSeatCounter(), "en", whileOpen).title).toBe("Tylko po polsku");
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
    ["full", { taken: 300 }, whileOpen],
    ["full", { taken: 299, waitlisted: 1 }, whileOpen],
    ["open", { taken: 299 }, whileOpen],
    ["closed", { taken: 300 }, closesAt],
    ["scheduled", { taken: 300 }, justBefore(opensAt)],
    ["cancelled", { cancelled: true }, justBefore(opensAt)],
    ["cancelled", { cancelled: true, taken: 300 }, closesAt],
  ])("%s with %j at %s", (state, figures, now) => {
    expect(formState({ ...counter, ...figures }, now)).toBe(state);
  });

  it("never full when it is a call, whatever is left of its pool", () => {
    expect(formState(aPoolCounter({ remaining: 0 }), whileOpen)).toBe("open");
  });
});
