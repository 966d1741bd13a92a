import { describe, expect, it } from "vitest";
import { checkFile } from "../../../domain/authoring/check.ts";
import { checkTogether } from "../../../domain/authoring/check-together.ts";
import { publishedAt } from "../../support/forms.ts";
import { at, changed, check, lines, names, textOf, type Json } from "./support/checking.ts";

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
      "a label of blanks",
      ({ fields }) => (at(fields, 1)["label"] = { pl: " " }),
      "fields[1].label.pl: there is nothing but blanks in it",
    ],
    [
      "a help that nobody can see",
      ({ fields }) => (at(fields, 1)["help"] = { pl: "Gdzie?", en: "\u200b" }),
      "fields[1].help.en: there is nothing but blanks in it",
    ],
    [
      "something for browsers to fill in that they do not know",
      ({ fields }) => (at(fields, 0)["autocomplete"] = "nane"),
      expect.stringMatching(/^fields\[0\]\.autocomplete: it must be "name" or .*: did you mean "name"\?$/),
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
    expect(changed(change).errors).toContainEqual(said);
  });
});
