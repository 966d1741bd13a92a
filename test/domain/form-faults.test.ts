import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { publish } from "../../domain/publish.ts";
import { FormSource } from "../../schemas/form-source.ts";
import { publishedAt, sources } from "../support/forms.ts";

describe("what would fail people later is said before publication", () => {
  const [conference, call] = sources;
  const changed = (source: FormSource | undefined, changes: object) => z.parse(FormSource, { ...source, ...changes });
  const without = (source: FormSource | undefined, name: string) =>
    changed(source, { fields: source?.fields.filter((field) => field.name !== name) });
  const withField = (source: FormSource | undefined, name: string, changes: object) =>
    changed(source, {
      fields: source?.fields.map((field) => (field.name === name ? { ...field, ...changes } : field)),
    });
  const faultOf = (source: FormSource) => {
    expect(() => publish(source, publishedAt)).toThrow(new RegExp(`^The form ${source.id} cannot be published: `));
    try {
      publish(source, publishedAt);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "";
  };
  const grants = call?.kind === "grantCall" ? call : undefined;
  const group = call?.fields.find((field) => field.name === "budget");
  const inner = group?.type === "group" ? group.fields : [];

  it.each([
    ["no e-mail address", without(conference, "email"), "a conference needs a required field email of type email"],
    ["no budget", without(call, "budget"), "a grantCall needs a required field budget of type group"],
    [
      "an amount that is no money",
      withField(call, "ownContribution", { type: "number", example: 10 }),
      "a call needs a required field ownContribution or ownFinancial of type money",
    ],
    [
      "an e-mail address that may be left out",
      withField(conference, "email", { required: false }),
      "a conference needs a required field email of type email",
    ],
    [
      "a field twice",
      changed(conference, { fields: [...(conference?.fields ?? []), ...(conference?.fields ?? []).slice(0, 1)] }),
      "the field fullName: it is there twice",
    ],
    [
      "a field twice in a row",
      withField(call, "budget", { fields: [...inner, ...inner.slice(0, 1)] }),
      "the field budget.item: it is there twice",
    ],
    [
      "a consent twice",
      changed(conference, { consents: [...(conference?.consents ?? []), ...(conference?.consents ?? [])] }),
      "the consent privacy is there twice",
    ],
    [
      "one reviewer twice",
      changed(call, {
        merit: { ...grants?.merit, reviewers: [0, 1, 0].map((index) => grants?.merit?.reviewers[index]) },
      }),
      "the reviewer reviewer-1 is there twice",
    ],
    ["a reminder twice", changed(conference, { remindDaysBefore: [7, 7] }), "the reminder 7 is there twice"],
    [
      "a field that is called like the control for the language",
      changed(conference, {
        fields: [
          ...(conference?.fields ?? []),
          { type: "text", name: "language", label: { pl: "Język" }, maxLength: 9, example: "pl" },
        ],
      }),
      "no field may be called language",
    ],
    [
      "an example that is refused",
      withField(conference, "email", { example: "anna@" }),
      "the field email: its example is refused: it is no e-mail address",
    ],
    [
      "bounds that no answer can keep",
      withField(call, "requestedAmount", { min: 10_000, max: 500 }),
      "the field requestedAmount: it is more than max",
    ],
    [
      "a budget that does not add up",
      withField(call, "ownContribution", { example: 999.99 }),
      "the field budget: its example is refused: the rows of the budget are not",
    ],
    [
      "a close before it opens",
      changed(conference, { opensAt: "today+2T08:00", closesAt: "today+2T08:00" }),
      "it must open before it closes",
    ],
    ["an end before the start", changed(conference, { endsAt: "today+14T08:59" }), "it must start before it ends"],
    ["a day that does not exist", changed(conference, { closesAt: "2027-02-30T08:00" }), "2027-02-30T08:00"],
  ])("%s", (_, source, fault) => {
    expect(faultOf(source)).toContain(fault);
  });

  it("says everything at once", () => {
    const twice = changed(without(call, "projectTitle"), { opensAt: "today+30T08:00" });
    const message = faultOf(twice);
    expect(message).toContain("projectTitle");
    expect(message).toContain("it must open before it closes");
  });
});
