import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../../domain/authoring/check.ts";
import { checkTogether } from "../../../domain/authoring/check-together.ts";
import type { Finding } from "../../../domain/authoring/finding.ts";
import { publishedAt } from "../../support/forms.ts";

const folder = new URL("../../../forms/", import.meta.url);
const textOf = (name: string) => readFileSync(new URL(`${name}.json`, folder), "utf8");
const names = readdirSync(folder)
  .filter((name) => !name.endsWith(".schema.json"))
  .map((name) => name.replace(/\.json$/, ""));

type Json = Record<string, unknown>;
const lines = (findings: Finding[]) =>
  findings.map(({ path, text }) => (path === undefined ? text : `${path}: ${text}`));
const check = (text: string) => {
  const { errors, warnings } = checkFile(text, publishedAt);
  return { errors: lines(errors), warnings: lines(warnings) };
};
const at = (fields: Json[], index: number): Json => {
  const field = fields.at(index);
  if (!field) throw new Error("no such field");
  return field;
};
/** The form of Kraków with changes. */
const changed = (change: (form: Json & { fields: Json[] }) => void) => {
  const form = JSON.parse(textOf("krakow")) as Json & { fields: Json[] };
  change(form);
  return check(JSON.stringify(form));
};

describe("the shipped files", () => {
  it.each(names)("have no errors, each by itself: %s", (name) => {
    expect(check(textOf(name))).toEqual({ errors: [], warnings: [] });
  });

  it("have none together", () => {
    const files = names.map((name) => ({ name, checked: checkFile(textOf(name), publishedAt) }));
    expect(files.flatMap((file) => checkTogether(file, files))).toEqual([]);
    const copy = files.find(({ name }) => name === "krakow");
    if (!copy) throw new Error("no krakow");
    const twice = [...files, { ...copy, name: "lublin" }];
    expect(lines(checkTogether({ ...copy, name: "lublin" }, twice))).toEqual([
      "id: it must be lublin, as the file is called",
      "id: another file has a form krakow, too",
    ]);
    const alone = files.filter(({ name }) => name === "mms");
    expect(lines(alone.flatMap((file) => checkTogether(file, alone)))).toEqual(["ozimek is no conference of it"]);
  });
});

describe("a file that is no JSON", () => {
  it.each([
    [
      '{\n  "kind": "conference",\n}',
      "line 3, column 1: a name in double quotes is missing; after the last member there is no comma",
    ],
    [
      '{\n  "kind": "conference"\n  "id": "a"\n}',
      "line 3, column 3: a comma is missing here, or a bracket before it is closed too early",
    ],
    ["[1,]", "line 1, column 4: a value is missing; after the last element there is no comma"],
    ['{"a": "b', "line 1, column 7: a text is not closed by a double quote in its line"],
    ['{"a": yes}', "line 1, column 7: this is no value: texts stand in double quotes"],
    ["", "the file is empty"],
    [" \n", "the file is empty"],
    ["[]", "a form is an object in { }"],
    ["null", "a form is an object in { }"],
    ['"krakow"', "a form is an object in { }"],
  ])("is told by line and column: %j", (text, said) => {
    expect(check(text).errors).toEqual([said]);
  });

  it("is told of a member that is there twice", () => {
    const text = textOf("krakow").replace('"id": "krakow",', '"id": "krakow", "id": "krakow",');
    expect(check(text).errors).toEqual(["id: it is there twice"]);
  });

  it("is told of a member that programs would take for something else", () => {
    const text = textOf("krakow").replace('"id": "krakow",', '"id": "krakow", "__proto__": { "capacity": 1 },');
    expect(check(text).errors).toEqual(["__proto__: there is no such member"]);
  });

  it("may begin with the mark that some editors put there", () => {
    expect(check(`\uFEFF${textOf("krakow")}`)).toEqual({ errors: [], warnings: [] });
  });
});

describe("a file that is not as its schema has it", () => {
  it.each<[string, (form: Json & { fields: Json[] }) => void, string]>([
    [
      "a member that is spelt wrong",
      ({ fields }) => (at(fields, 3)["lable"] = {}),
      'fields[3].lable: there is no such member: did you mean "label"?',
    ],
    ["a member that is missing", ({ fields }) => delete at(fields, 3)["label"], "fields[3].label: it is missing"],
    [
      "a type that is spelt wrong",
      ({ fields }) => (at(fields, 3)["type"] = "texd"),
      'fields[3].type: there is no "texd": did you mean "text"?',
    ],
    ["text in place of a number", (form) => (form["capacity"] = "300"), "capacity: it must be a number"],
    [
      "an id that is too short",
      (form) => (form["id"] = "c"),
      "id: it must be small Latin letters, digits and hyphens, 2 to 63 of them",
    ],
    [
      "an id of a session",
      (form) => (form["sessions"] = [{ id: "a".repeat(32) }]),
      "sessions[0].id: it must be small Latin letters, digits and hyphens, 1 to 31 of them",
    ],
    [
      "the id that the event itself has",
      (form) => (form["sessions"] = [{ id: "event" }]),
      "sessions[0].id: it must be another word: event is the event itself",
    ],
    [
      "an id of a person",
      (form) => (form["clerks"] = [{ id: "a" }]),
      "clerks[0].id: it must be small Latin letters, digits and hyphens, 2 to 40 of them",
    ],
    [
      "a name of a field",
      ({ fields }) => (at(fields, 3)["name"] = "Name"),
      "fields[3].name: it must be a small Latin letter first, then Latin letters and digits, 1 to 41 of them",
    ],
    ["a number that is too small", (form) => (form["capacity"] = 0), "capacity: it must be at least 1"],
    ["an empty text", (form) => (form["title"] = { pl: "" }), "title.pl: it is empty"],
    [
      "a time without its day",
      (form) => (form["opensAt"] = "15:00"),
      "opensAt: it must be a local time as 2027-03-05T15:00, or today+14T09:00 counted from the day of first publication",
    ],
    [
      "a time that there is not",
      (form) => (form["opensAt"] = "2027-02-30T08:00"),
      "opensAt: there is no 2027-02-30T08:00",
    ],
    [
      "an hour that clocks leave out in spring",
      (form) => (form["opensAt"] = "2027-03-28T02:30"),
      "opensAt: there is no 2027-03-28T02:30: clocks are put forward over it",
    ],
    [
      "a title of more than one line",
      (form) => (form["title"] = { pl: "Razem\r\nteraz" }),
      "title.pl: a title is one line, without control characters",
    ],
    [
      "a title of blanks",
      (form) => (form["title"] = { pl: "Razem", uk: " \u00a0" }),
      "title.uk: there is nothing but blanks in it",
    ],
    [
      "a condition on what the form cannot do without",
      ({ fields }) => (at(fields, 1)["showWhen"] = [{ field: "fullName", is: ["Anna"] }]),
      "fields[1].showWhen: the form cannot do without it: it must be asked for whatever else is answered",
    ],
    [
      "a member of another kind of form",
      (form) => (form["kind"] = "grantCall"),
      "capacity: a file of the kind grantCall has no such member",
    ],
    [
      "a member of another type of field",
      ({ fields }) => (at(fields, 1)["maxLength"] = 10),
      "fields[1].maxLength: a field of the type email has no such member",
    ],
    [
      "an example of a file",
      ({ fields }) => fields.push({ type: "file", name: "scan", label: { pl: "a" }, accept: ["pdf"], maxMegabytes: 1 }),
      "fields[9].example: it is missing: it must be null",
    ],
    [
      "a path after an origin",
      (form) => (form["origins"] = ["https://gmina.pl/strona"]),
      "origins[0]: it must be a web site as https://www.gmina.pl, without a path and in small letters",
    ],
    [
      "a larger file than arrives",
      ({ fields }) =>
        fields.push({
          type: "file",
          name: "scan",
          label: { pl: "a" },
          accept: ["pdf"],
          maxMegabytes: 5,
          example: null,
        }),
      "fields[9].maxMegabytes: it must be at most 4",
    ],
    ["no kind", (form) => (form["kind"] = "conferense"), 'kind: there is no "conferense": did you mean "conference"?'],
    [
      "a number of its version",
      (form) => (form["version"] = 2),
      "version: publication counts the versions of a form: leave it out",
    ],
    [
      "a value in place of a list",
      ({ fields }) => (at(fields, 3)["showWhen"] = [{ field: "email", is: "a" }]),
      "fields[3].showWhen[0].is: it must be a list in [ ]",
    ],
  ])("is told where, and what: %s", (_, change, said) => {
    expect(changed(change).errors).toContain(said);
  });
});

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
