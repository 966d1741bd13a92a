import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { publish } from "../../domain/publish.ts";
import { FormSource } from "../../schemas/form-source.ts";
import { publishedAt, sources } from "../support/forms.ts";

/** A shipped call as its author wrote it, with changes that the schema must accept. */
function source(id: string, changes: object): FormSource {
  const shipped = sources.find((candidate) => candidate.id === id);
  return z.parse(FormSource, { ...shipped, ...changes });
}
const call = (id: string) => {
  const shipped = sources.find((candidate) => candidate.id === id);
  if (shipped?.kind !== "grantCall") throw new Error(`no call ${id}`);
  return shipped;
};
const piotrkow = call("piotrkow");
const withField = (id: string, name: string, changes: object) => ({
  fields: call(id).fields.map((field) => (field.name === name ? { ...field, ...changes } : field)),
});
const withoutField = (id: string, name: string) => ({ fields: call(id).fields.filter((field) => field.name !== name) });
const [first, second] = piotrkow.officials;
const onlySome = { pl: "Tylko niektórzy mogą złożyć wniosek." };

describe("a call is not published", () => {
  it.each([
    ["without a pool", "piotrkow", { pool: 0 }, "it needs a pool"],
    ["without a privacy notice", "piotrkow", { consents: [] }, "it needs a required consent privacy"],
    [
      "with instalments that are not the whole",
      "piotrkow",
      { agreement: { instalments: [50, 40] } },
      "instalments must be 100 percent together",
    ],
    [
      "with two reviewers who may differ",
      "piotrkow",
      { merit: { ...piotrkow.merit, reviewers: piotrkow.merit?.reviewers.slice(0, 2) } },
      "reviewers who may differ need a third one",
    ],
    [
      "with one criterion twice",
      "piotrkow",
      { merit: { ...piotrkow.merit, criteria: [0, 0].map((index) => piotrkow.merit?.criteria[index]) } },
      "the criterion need is there twice",
    ],
    [
      "with one item of the checklist twice",
      "piotrkow",
      { checklist: [...piotrkow.checklist, ...piotrkow.checklist.slice(0, 1)] },
      "the item of the checklist applicant is there twice",
    ],
    [
      "when its only official would decide on appeals from that official",
      "piotrkow",
      { officials: [first], appealsBy: first },
      "an appeal must be decided by another person than the only official",
    ],
    [
      "when the coordinator would agree with the coordinator",
      "piotrkow",
      { secondPerson: piotrkow.coordinator },
      "whoever agrees to changes of the list must be another person than the coordinator",
    ],
    [
      "when two people would be one",
      "piotrkow",
      { officials: [first, { ...second, id: "chair" }] },
      "chair stands for more than one person",
    ],
    ["when somebody is called like the applicant", "piotrkow", { payer: { ...first, id: "applicant" } }, "applicant"],
    [
      "when the example of a field may not apply",
      "secemin-19a",
      withField("secemin-19a", "applicantKind", { eligible: ["otherEntity"], notEligible: onlySome }),
      "the field applicantKind: its example is refused: whoever answers so is not eligible",
    ],
    [
      "when nobody is told why they may not apply",
      "secemin-19a",
      withField("secemin-19a", "applicantKind", { eligible: ["organisation"] }),
      "the field applicantKind: it needs eligible and notEligible together",
    ],
    [
      "when it admits what it does not offer",
      "secemin-19a",
      withField("secemin-19a", "applicantKind", { eligible: ["organisation", "island"], notEligible: onlySome }),
      "the field applicantKind: it does not offer island",
    ],
    [
      "when nobody is told why their commune is too large",
      "mms-inicjatywy",
      withField("mms-inicjatywy", "placeCommune", { notEligible: undefined }),
      "the field placeCommune: it needs maxPopulation and notEligible together",
    ],
    [
      "when groups need a patron who has no address",
      "mms-inicjatywy",
      withoutField("mms-inicjatywy", "patronEmail"),
      "groups with a patron need the fields patronName of type text and patronEmail of type email",
    ],
    ["when a competition is announced too late", "piotrkow", competition({ closesAt: "today+19T12:00" }), "21 days"],
    [
      "when a correction under the act is too short",
      "piotrkow",
      competition({ times: { correction: { within: { workingDays: 3 } } } }),
      "a correction must take at least 7 days",
    ],
    [
      "when a small grant is too large",
      "secemin-19a",
      withField("secemin-19a", "requestedAmount", { max: 10_001 }),
      "no more than 10000 PLN may be granted",
    ],
    ["when a small grant waits for a competition", "secemin-19a", { rolling: false }, "it must be rolling"],
    [
      "when small grants have no yearly limit",
      "secemin-19a",
      { smallGrant: undefined },
      "the limits of art. 19a belong to calls on its basis",
    ],
    ["when a rolling call is kind to the late", "secemin-19a", { graceMinutes: 5 }, "has no minutes of grace"],
    [
      "when small grants would go to informal groups",
      "secemin-19a",
      { informalGroups: "admitted" },
      "informal groups may not apply",
    ],
  ])("%s", (_, id, changes, fault) => {
    expect(() => publish(source(id, {}), publishedAt)).not.toThrow();
    expect(() => publish(source(id, changes), publishedAt)).toThrow(fault);
  });

  it("but is as a competition that keeps all of this", () => {
    expect(() => publish(source("piotrkow", competition({})), publishedAt)).not.toThrow();
  });
});

/** What makes an open competition of the call of Piotrków. */
function competition(changes: object): object {
  const organisation = { value: "organisation", label: { pl: "organizacja" } };
  const { fields } = withField("piotrkow", "applicantKind", { options: [organisation] });
  // What only groups are asked for is asked of everybody.
  const sections = piotrkow.sections.map(({ name, title }) => ({ name, title }));
  return { legalBasis: "openCompetition13", informalGroups: "refused", sections, fields, ...changes };
}
