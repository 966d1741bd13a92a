import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../../domain/authoring/check.ts";
import { callFieldTypes } from "../../../domain/call-faults.ts";
import { conferenceFieldTypes } from "../../../domain/conference-faults.ts";
import { requiredFields } from "../../../domain/form-faults.ts";
import { publishedAt } from "../../support/forms.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const docs = read("docs/forms.md");

/** The part of the page under a heading. */
const under = (heading: string): string => docs.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
const rowsOf = (kind: string): string[][] => {
  const [, table = ""] = under("Fields").split(`| In a ${kind} `);
  const lines = (table.split("\n\n")[0] ?? "").split("\n").slice(2);
  return lines.map((line) => line.split("|").map((cell) => cell.replaceAll("`", "").trim()));
};
const exampleUnder = (heading: string): unknown => JSON.parse(/```json\n([^`]*)```/.exec(under(heading))?.[1] ?? "");

describe("docs/forms.md", () => {
  it.each([
    ["conference", { ...Object.fromEntries(conferenceFieldTypes), ...requiredFields.conference }],
    ["call", { ...Object.fromEntries(callFieldTypes), ...requiredFields.grantCall }],
  ])("names every field of a %s that means something, with its type, and those that are always needed", (kind, all) => {
    const rows = rowsOf(kind);
    expect(Object.fromEntries(rows.map(([, name = "", type]) => [name, type]))).toEqual(all);
    const always = rows.filter(([, , , when = ""]) => when.startsWith("always")).map(([, name = ""]) => name);
    const needed = requiredFields[kind === "call" ? "grantCall" : "conference"];
    expect(always.toSorted()).toEqual(Object.keys(needed).toSorted());
  });

  it("has a session and a consent that are taken as they stand there", () => {
    const form = JSON.parse(read("forms/krakow.json"));
    const label = { pl: "Kto", en: "Who", uk: "Хто" };
    const who = { type: "choice", name: "participantKind", label, required: true, example: "ngo" };
    form.fields = form.fields.filter(({ name }: { name: string }) => name !== who.name);
    form.fields.push({ ...who, options: [{ value: "ngo", label }] });
    form.sessions = exampleUnder("Sessions");
    form.consents = [exampleUnder("Consents")];
    Object.assign(form, { opensAt: "2027-02-01T08:00", closesAt: "2027-03-04T08:00" });
    Object.assign(form, { startsAt: "2027-03-05T09:00", endsAt: "2027-03-05T16:00" });
    expect(checkFile(JSON.stringify(form), publishedAt).errors).toEqual([]);
    expect(form.sessions).toHaveLength(1);
  });
});
