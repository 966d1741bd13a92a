import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { asAnswered, fieldOf, withEarlier } from "../../domain/form-versions.ts";
import { republish } from "../../domain/republish.ts";
import { Field } from "../../schemas/field.ts";
import { aCall, aConference, shipped } from "../support/forms.ts";

const label = { pl: "Pole" };
const text = (name: string, pl = "Pole") =>
  z.parse(Field, { type: "text", name, label: { pl }, maxLength: 9, example: "a" });
const choice = (...values: string[]) =>
  z.parse(Field, {
    type: "choice",
    name: "travel",
    label,
    options: values.map((value) => ({ value, label })),
    example: values[0],
  });
const people = (...columns: string[]) =>
  z.parse(Field, {
    type: "group",
    name: "people",
    label,
    min: 0,
    max: 3,
    rowLabel: label,
    fields: columns.map((name) => text(name)),
    example: [],
  });

describe("a form that somebody answered in an earlier version", () => {
  const form = aConference({ version: 3, fields: [text("a", "nowe")] });
  const first = { version: 1, fields: [text("a", "stare"), text("b")], sections: [], consents: [] };

  it("asks what it asked then; when and where it is, is of today", () => {
    const answered = asAnswered({ ...form, place: { name: "Inna sala", address: "ul. Nowa 1" } }, first);
    expect(answered.fields.map(({ label: { pl } }) => pl)).toEqual(["stare", "Pole"]);
    expect([answered.version, answered.place.name]).toEqual([1, "Inna sala"]);
  });

  it("offers the sessions at the times of today", () => {
    const { form: series } = shipped("secemin");
    const before = series.fields.map((field) =>
      field.name === "sessions" ? { ...field, label: { pl: "dawniej" } } : field,
    );
    const answered = asAnswered(series, { ...first, fields: before });
    const sessions = series.fields.find(({ name }) => name === "sessions");
    expect(sessions).toBeDefined();
    expect(answered.fields.find(({ name }) => name === "sessions")).toEqual(sessions);
  });
});

describe("a form with everything that its versions asked", () => {
  const form = aConference({ version: 3, fields: [text("new"), choice("train", "bus"), people("name")] });
  const second = { version: 2, fields: [text("late"), choice("bike")], sections: [], consents: [] };
  const first = {
    version: 1,
    fields: [text("early"), text("late", "dawniej"), choice("car"), people("name", "age")],
    sections: [],
    consents: [{ name: "photo", version: "1", text: label, required: false }],
  };
  const united = withEarlier(form, [first, second]);

  it("has the fields of today first, then the others, the newest first, each once", () => {
    expect(united.fields.map(({ name }) => name)).toEqual(["new", "travel", "people", "late", "early"]);
    expect(fieldOf(united, text("late")).label.pl).toBe("Pole");
  });

  it("has every option, every column of a group and every consent", () => {
    const travel = united.fields.find(({ name }) => name === "travel");
    expect(travel?.type === "choice" && travel.options.map(({ value }) => value)).toEqual([
      "train",
      "bus",
      "bike",
      "car",
    ]);
    const group = united.fields.find(({ name }) => name === "people");
    expect(group?.type === "group" && group.fields.map(({ name }) => name)).toEqual(["name", "age"]);
    expect(united.consents.map(({ name }) => name)).toEqual([...form.consents.map(({ name }) => name), "photo"]);
  });
});

describe("a call that is published again", () => {
  const call = aCall();
  const reasons = (changes: Parameters<typeof aCall>[0]) => {
    const outcome = republish(call, call, aCall(changes));
    return outcome.outcome === "refused" ? outcome.reasons : [outcome.outcome];
  };

  it("may have another official beside those it has, and none taken away", () => {
    const another = { id: "official-9", name: "Ewa Nowa", email: "ewa.nowa@piotrkow.example", language: "pl" as const };
    expect(reasons({ officials: [...call.officials, another] })).toEqual(["new"]);
    expect(reasons({ officials: [another] })).toEqual(
      call.officials.map(({ id }) => `the official ${id} cannot be taken away: questions may be waiting for them`),
    );
  });

  it("keeps its money, its law and its procedure", () => {
    const changes = {
      pool: call.pool + 1,
      correctionRounds: 3,
      ownContributionPercent: 1,
      legalBasis: "openCompetition13" as const,
    };
    expect(
      reasons(changes)
        .map((reason) => reason.split(" ")[0])
        .toSorted(),
    ).toEqual(Object.keys(changes).toSorted());
  });

  it("is unchanged where nothing is", () => {
    expect(reasons({})).toEqual(["unchanged"]);
  });
});

describe("a conference whose answers would come to mean something else", () => {
  const needs = (special: boolean) => z.parse(Field, { ...text("needs"), special });
  const travel = (...options: [string, string][]) =>
    z.parse(Field, {
      ...choice("train"),
      options: [["train", "pociągiem"], ...options].map(([value, pl]) => ({ value, label: { pl } })),
    });
  const republished = (before: Field[][], wanted: Field[], consents?: ReturnType<typeof aConference>["consents"]) => {
    const versions = before.map((fields, index) => aConference({ version: index + 1, fields }));
    const newest = versions.at(-1) ?? aConference({});
    const changed = aConference({ fields: wanted, ...(consents && { consents }) });
    return republish(newest, newest, changed, versions.slice(0, -1));
  };

  it("keeps apart what was kept apart, also where the field was gone for a while", () => {
    const reasons = ["the field needs was special and must stay so: ask under another name what is not"];
    expect(republished([[needs(true)]], [needs(false)])).toEqual({ outcome: "refused", reasons });
    expect(republished([[needs(true)], [text("a")]], [text("needs")])).toEqual({ outcome: "refused", reasons });
    expect(republished([[needs(true)]], [text("a")])).toMatchObject({ outcome: "new" });
    expect(republished([[needs(false)]], [needs(true)])).toMatchObject({ outcome: "new", warnings: [] });
  });

  it("is warned of a value that was another option once, and not of one in other words", () => {
    const [car, bike] = [travel(["own", "samochodem"]), travel(["own", "rowerem"])];
    expect(republished([[car], [travel()]], [bike])).toMatchObject({
      outcome: "new",
      warnings: ['the option own of travel was "samochodem" in an earlier version: give what is new another value'],
    });
    expect(republished([[car], [travel()]], [car])).toMatchObject({ warnings: [] });
    expect(republished([[travel()], [car]], [bike])).toMatchObject({ warnings: [] });
  });

  it("is warned of what those lose who are filling it in: fields, columns and options that are gone", () => {
    const before = [text("a"), text("b", "Inne"), people("name", "age"), choice("train", "bus", "car")];
    expect(republished([before], before)).toEqual({ outcome: "unchanged" });
    const after = [text("c"), people("name"), choice("train")];
    expect(republished([before], after)).toMatchObject({
      outcome: "new",
      warnings: [
        "the field a: it is gone, and whoever is filling in the form loses the answer to it: is it c now? What is called otherwise is another field",
        "the field b: it is gone, and whoever is filling in the form loses the answer to it",
        "the field people.age: it is gone, and whoever is filling in the form loses the answer to it",
        "the field travel: the options bus, car are gone, and whoever is filling in the form loses that answer",
      ],
    });
    expect(republished([[people("name"), text("b")]], [text("b")])).toMatchObject({
      warnings: ["the field people: it is gone, and whoever is filling in the form loses the answer to it"],
    });
  });

  it("is warned of a field of another type, also where it was gone for a while", () => {
    const date = z.parse(Field, { type: "date", name: "a", label, example: "2027-01-01" });
    const warnings = [
      "the field a: it was of type text and is date now: answers that people have given or are giving may not fit",
    ];
    expect(republished([[text("a")]], [date])).toMatchObject({ outcome: "new", warnings });
    expect(republished([[text("a"), text("b")], [text("b")]], [text("b"), date])).toMatchObject({ warnings });
    expect(republished([[text("a")], [date]], [date, text("new", "Nowe")])).toMatchObject({ warnings: [] });
  });

  it("is warned of a required consent that is withdrawn", () => {
    const { consents } = aConference({});
    expect(consents.some(({ required }) => required)).toBe(true);
    expect(republished([[text("a")]], [text("a")], [])).toMatchObject({
      warnings: consents
        .filter(({ required }) => required)
        .map(({ name }) => `the consent ${name} was required, and no longer is`),
    });
  });
});

describe("a conference that was moved and is published again", () => {
  const { form: published } = shipped("secemin");
  const later = { startsAt: "2028-01-10T09:00:00.000Z", endsAt: "2028-01-10T12:00:00.000Z" };
  const current = {
    ...published,
    sequence: 1,
    sessions: published.sessions.map((session) => ({ ...session, ...later })),
  };
  const sessions = published.sessions.map((session) => ({ ...session, title: { pl: `Nowe: ${session.title.pl}` } }));

  it("keeps the times that the clerk gave it, under the titles of the author, also where people choose", () => {
    const outcome = republish(current, published, { ...published, sessions });
    const next = outcome.outcome === "new" && outcome.form.kind === "conference" ? outcome.form : undefined;
    expect(next).toMatchObject({ version: 2, sequence: 1 });
    expect(next?.sessions.map(({ startsAt }) => startsAt)).toEqual(sessions.map(() => later.startsAt));
    const field = next?.fields.find(({ name }) => name === "sessions");
    const labels = field?.type === "choices" ? field.options.map(({ label: { pl } }) => pl) : [];
    expect(labels).toHaveLength(sessions.length);
    for (const pl of labels) expect(pl).toMatch(/^Nowe: .*2028/);
  });
});
