import { describe, expect, it } from "vitest";
import { at, changed, check, textOf, type Json } from "./support/checking.ts";

describe("a form that would fail people", () => {
  it("is told where a condition asks about nothing, and where an example is refused", () => {
    const { errors } = changed(({ fields }) => {
      at(fields, 3)["showWhen"] = [{ field: "emial", answered: true }];
      at(fields, 1)["example"] = "anna@";
    });
    expect(errors).toEqual([
      "fields[3].showWhen: it asks about emial, and there is no such field before it",
      "fields[1].example: its example is refused: it is no e-mail address",
    ]);
  });

  it("is told of an example that the others hide", () => {
    const { errors } = changed(({ fields }) => {
      const hidden = { showWhen: [{ field: "fullName", is: ["nobody"] }], label: { pl: "a", en: "a", uk: "a" } };
      const inner = { type: "date", name: "day", label: hidden.label, example: "2027-01-01" };
      fields.push({ ...hidden, type: "email", name: "other", example: "anna@", required: true });
      fields.push({
        ...hidden,
        type: "group",
        name: "rows",
        min: 1,
        max: 2,
        rowLabel: hidden.label,
        fields: [inner],
        example: [{ day: "2027-02-30" }],
      });
    });
    const { length } = JSON.parse(textOf("krakow")).fields;
    expect(errors).toEqual([
      `fields[${length}].example: its example is refused: it is no e-mail address`,
      `fields[${length + 1}].fields[0]: its example is refused: there is no such day`,
    ]);
  });

  it("is told where something is there twice", () => {
    const { errors } = changed((form) => {
      const { consents, clerks, fields } = form as typeof form & { consents: Json[]; clerks: Json[] };
      const choice = fields.findIndex(({ type }) => type === "choice");
      const options = at(fields, choice)["options"] as Json[];
      options.push(at(options, 0));
      fields.push(at(fields, 0));
      consents.push(at(consents, 0));
      clerks.push(at(clerks, 0));
    });
    const { fields, consents, clerks } = JSON.parse(textOf("krakow"));
    const choice = fields.findIndex(({ type }: Json) => type === "choice");
    const { options } = fields[choice];
    expect(errors.filter((line) => line.includes("twice"))).toEqual([
      `fields[${choice}].options[${options.length}].value: the option ${options[0].value} is there twice`,
      `fields[${fields.length}].name: it is there twice`,
      `consents[${consents.length}].name: the consent ${consents[0].name} is there twice`,
      `clerks[${clerks.length}].id: the clerk ${clerks[0].id} is there twice`,
    ]);
  });

  it("is told of bounds that contradict each other, and where dates do", () => {
    const { errors } = changed((form) => {
      const label = { pl: "a", en: "a", uk: "a" };
      form.fields.push({ type: "number", name: "first", label, min: 5, max: 1, example: 3 });
      form.fields.push({ type: "text", name: "second", label, minLength: 9, maxLength: 2, example: "abc" });
      form.fields.push({
        type: "group",
        name: "third",
        label,
        rowLabel: label,
        min: 3,
        max: 2,
        example: [],
        fields: [{ type: "money", name: "sum", label, min: 2, max: 1, example: 1 }],
      });
      form["closesAt"] = "today+300T08:00";
    });
    const { length } = JSON.parse(textOf("krakow")).fields;
    expect(errors).toEqual([
      "closesAt: sign-ups must close before the event ends",
      `fields[${length}].min: it is more than max: there is nothing between them`,
      `fields[${length + 1}].minLength: it is more than maxLength: there is nothing between them`,
      `fields[${length + 2}].min: it is more than max: there is nothing between them`,
      `fields[${length + 2}].fields[0].min: it is more than max: there is nothing between them`,
    ]);
  });

  it.each<[string, string, (form: Json & { fields: Json[]; sessions: Json[] }) => void, string[]]>([
    [
      "a field is missing",
      "krakow",
      (form) => (form.fields = form.fields.filter(({ name }) => name !== "email")),
      ["fields: a conference needs a required field email of type email"],
    ],
    [
      "a field may be left out that may not",
      "krakow",
      ({ fields }) => (at(fields, 1)["required"] = false),
      ["fields[1].required: a conference needs a required field email of type email"],
    ],
    [
      "a form opens after it closes",
      "krakow",
      (form) => Object.assign(form, { opensAt: "today+2T08:00", closesAt: "today+1T08:00" }),
      ["opensAt: it must open before it closes", "closesAt: it must open before it closes"],
    ],
    [
      "a session ends before it begins, and is for nobody",
      "secemin",
      ({ sessions }) => Object.assign(at(sessions, 0), { endsAt: "today+1T08:00", admits: ["martians"] }),
      [
        "sessions[0].endsAt: the session otwarcie must start before it ends",
        "sessions[0].endsAt: the session otwarcie must be on the days of the event",
        "sessions[0].admits[0]: the session otwarcie admits martians, which participantKind does not offer",
      ],
    ],
    [
      "instalments are more than all",
      "piotrkow",
      (form) => (form["agreement"] = { instalments: [60, 60] }),
      ["agreement.instalments: instalments must be 100 percent together"],
    ],
    [
      "one person is to agree with themselves",
      "piotrkow",
      (form) => (form["secondPerson"] = form["coordinator"]),
      ["secondPerson.email: whoever agrees to changes of the list must be another person than the coordinator"],
    ],
  ])("is told by its place where %s", (_, name, change, said) => {
    const form = JSON.parse(textOf(name));
    change(form);
    expect(check(JSON.stringify(form)).errors.filter((line) => !line.includes("its example"))).toEqual(said);
  });

  it.each<[string, (form: Json & { fields: Json[] }) => void, string]>([
    [
      "a session is larger than the event",
      (form) => {
        const title = { pl: "a", en: "a", uk: "a" };
        const times = { startsAt: form["startsAt"], endsAt: form["endsAt"] };
        form["sessions"] = [{ id: "large", title, ...times, capacity: 100_000 }];
      },
      "sessions[0].capacity: the session large has more seats than the event, which has 300",
    ],
    [
      "health is asked of everybody",
      ({ fields }) => (at(fields, 5)["required"] = at(fields, 5)["special"] = true),
      "fields[5].required: what is special, such as health, must not be forced out of anybody: let it be left out",
    ],
    [
      "everything is past",
      (form) =>
        Object.assign(form, {
          opensAt: "2025-01-01T08:00",
          closesAt: "2025-01-08T08:00",
          startsAt: "2025-01-09T08:00",
          endsAt: "2025-01-09T12:00",
        }),
      "closesAt: all its dates are past: nobody can fill it in",
    ],
    [
      "a condition asks for at least what there always is",
      ({ fields }) => {
        const label = { pl: "a", en: "a", uk: "a" };
        fields.push({ type: "number", name: "many", label, required: true, min: 1, max: 5, example: 1 });
        const showWhen = [{ field: "many", atLeast: 1 }];
        fields.push({ type: "text", name: "more", label, showWhen, maxLength: 9, example: "a" });
      },
      "fields[10].showWhen: it always holds: leave it out",
    ],
  ])("hears, and may be published, where %s", (_, change, said) => {
    const { errors, warnings } = changed(change);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([said]);
  });

  it("is told of names that every object in a program has", () => {
    const { errors } = changed(({ fields }) => (at(fields, -1)["name"] = "constructor"));
    const { length } = JSON.parse(textOf("krakow")).fields;
    expect(errors).toEqual([`fields[${length - 1}].name: no field may be called constructor`]);
  });

  it("is told where a shorthand is that a fault comes from", () => {
    const { errors } = changed(({ fields }) => {
      fields.push({ type: "address", name: "seat", showWhen: [{ field: "nobody", answered: true }] });
      fields.push({ type: "text", name: "after", label: { pl: "Po" }, maxLength: 9, example: "a", section: "none" });
    });
    const [last, before] = [
      errors.find((line) => line.includes("section none")),
      errors.find((line) => line.includes("nobody")),
    ];
    const { length } = JSON.parse(textOf("krakow")).fields;
    expect(before).toBe(`fields[${length}].showWhen: it asks about nobody, and there is no such field before it`);
    expect(last).toBe(`fields[${length + 1}].section: there is no section none`);
  });

  it("is told of colours that cannot be read, on light ground and on dark", () => {
    const { errors } = changed((form) => (form["theme"] = { accent: "#f0b400", accentDark: "#223344" }));
    expect(errors).toHaveLength(4);
    expect(errors[0]).toMatch(
      /^theme\.accent: #f0b400 gives links on the page a contrast of 1\.\d+ to 1; the law asks for 4\.5 to 1$/,
    );
    expect(errors[3]).toMatch(/^theme\.accentDark: #223344 gives the words on buttons in dark mode/);
    expect(changed((form) => (form["theme"] = { accent: "#0d4a80", accentDark: "#9ccaf5" })).errors).toEqual([]);
  });

  it("hears of texts that are not translated and of conditions that always hold, and may be published", () => {
    const { errors, warnings } = changed(({ fields, ...form }) => {
      Object.assign(form["title"] as Json, { en: "", uk: undefined });
      at(fields, 0)["label"] = { pl: "Imię" };
      at(fields, -1)["showWhen"] = [{ field: "email", answered: true }];
    });
    expect(errors).toEqual([]);
    const { length } = JSON.parse(textOf("krakow")).fields;
    expect(warnings).toEqual([
      `fields[${length - 1}].showWhen: it always holds: leave it out`,
      "title.en: not translated: Polish is shown",
      "title.uk: not translated: Polish is shown",
      "fields[0].label.en: not translated: Polish is shown",
      "fields[0].label.uk: not translated: Polish is shown",
    ]);
  });
});
