import { describe, expect, it } from "vitest";
import { expandProgramme } from "../../domain/programme.ts";
import { publishAll, type Source } from "../../domain/publish-all.ts";
import { sources } from "../../functions/publish-forms/sources.ts";
import type { ProgrammeSource } from "../../schemas/programme.ts";
import { Voivodeship } from "../../schemas/values.ts";
import { publishedAt } from "../support/forms.ts";

const mms = sources.find((source): source is ProgrammeSource => source.kind === "programme");
if (!mms) throw new Error("no programme is shipped");
const ozimek = sources.filter(({ id }) => id === "ozimek");

const regionOf = {
  "mms-glogow-malopolski": "podkarpackie",
  "mms-wloclawek": "kujawsko-pomorskie",
  "mms-krzyzowa": "dolnoslaskie",
  "mms-dobre-miasto": "warminsko-mazurskie",
  "mms-goleniow": "zachodniopomorskie",
  "mms-swiebodzin": "lubuskie",
  ozimek: "opolskie",
  "mms-niepolomice": "malopolskie",
  "mms-zory": "slaskie",
  "mms-swidnik": "lubelskie",
  "mms-leszno": "wielkopolskie",
  "mms-lapy": "podlaskie",
  "mms-malbork": "pomorskie",
  "mms-wyszkow": "mazowieckie",
  "mms-pabianice": "lodzkie",
  "mms-ostrowiec-swietokrzyski": "swietokrzyskie",
};

describe("a programme of regional conferences", () => {
  const { programme, conferences } = expandProgramme(mms);
  const { forms } = publishAll([...ozimek, mms], publishedAt);

  it("has one in each voivodeship, where its town is", () => {
    expect(Object.fromEntries(programme.conferences.map(({ formId, region }) => [formId, region]))).toEqual(regionOf);
    expect(Object.values(regionOf).toSorted()).toEqual(Voivodeship.options.toSorted());
  });

  it("leaves out of its file what has a file of its own", () => {
    expect(conferences.map(({ id }) => id)).toEqual(Object.keys(regionOf).filter((id) => id !== "ozimek"));
    expect(conferences.every(({ programme }) => programme?.id === "mms")).toBe(true);
  });

  it("shares everything but time and place", () => {
    for (const conference of conferences) {
      const { fields, consents, certificate, contact } = conference;
      expect({ fields, consents, certificate, contact }).toEqual({
        fields: mms.template.fields,
        consents: mms.template.consents,
        certificate: mms.template.certificate,
        contact: mms.template.contact,
      });
    }
    expect(new Set(conferences.map(({ place }) => place.address)).size).toBe(15);
  });

  it("is on a day of its own everywhere, so that nobody has to be in two places", () => {
    const starts = forms.flatMap(({ form }) => (form.kind === "conference" ? [form.startsAt] : []));
    expect(new Set(starts).size).toBe(16);
  });

  it("lets a region be held by its own organisers", () => {
    const [first, ...others] = mms.conferences;
    if (!first || !("title" in first)) throw new Error("the first has no file of its own");
    const local = { ...mms, conferences: [{ ...first, organisers: [{ name: "Gmina" }] }, ...others] };
    const [changed, unchanged] = expandProgramme(local).conferences;
    expect(changed?.organisers).toEqual([{ name: "Gmina" }]);
    expect(unchanged?.organisers).toEqual(mms.organisers);
  });
});

describe("a programme that would lead nowhere is not published:", () => {
  const [first, ...others] = mms.conferences;
  const refused = (all: readonly Source[]) => () => publishAll(all, publishedAt);

  it("one of its conferences is not there", () => {
    expect(refused([mms])).toThrow("The programme mms cannot be published: ozimek is no conference of it");
  });

  it("one of its conferences is of another region", () => {
    const moved = mms.conferences.map((one) => (one.id === "ozimek" ? { ...one, region: "slaskie" as const } : one));
    expect(refused([...ozimek, { ...mms, conferences: moved }])).toThrow("ozimek is in another region");
  });

  it("one of its conferences is there twice", () => {
    if (!first) throw new Error("it has no conference");
    expect(refused([...ozimek, { ...mms, conferences: [first, first, ...others] }])).toThrow(
      `${first.id} is there twice`,
    );
  });

  it("a conference says that it belongs to it, and it knows nothing of that", () => {
    const without = mms.conferences.filter(({ id }) => id !== "ozimek");
    expect(refused([...ozimek, { ...mms, conferences: without }])).toThrow("ozimek says that it belongs to it");
  });

  it("one of its conferences has a fault", () => {
    expect(
      refused([...ozimek, { ...mms, template: { ...mms.template, shards: 20, remindDaysBefore: [1, 1] } }]),
    ).toThrow("The form mms-glogow-malopolski cannot be published: remindDaysBefore[1]: the reminder 1 is there twice");
  });
});
