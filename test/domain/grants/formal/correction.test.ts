import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { dateOf, daysBetween, isWorkingDay } from "../../../../domain/calendar.ts";
import { answersAfter } from "../../../../domain/grants/formal/compare.ts";
import {
  corrected,
  correctionDeadline,
  mergedAnswers,
  openedFields,
} from "../../../../domain/grants/formal/correction.ts";
import type { QuestionFacts } from "../../../../domain/grants/outcome.ts";
import { correction } from "../../../../domain/grants/steps/correction.ts";
import type { Application } from "../../../../schemas/application.ts";
import { LegalBasis } from "../../../../schemas/grant-call.ts";
import { Answers } from "../../../../schemas/submission-members.ts";
import { aCall, whileOpen } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const call = aCall();
const names = call.fields.map(({ name }) => name);
const now = "2027-03-01T10:00:00.000Z";
const instant = fc
  .date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2029-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const someFields = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
const amount = fc.integer({ min: 0, max: 10_000_000 });
/** Answers of any field of the form, as they are after checking: some are left out. */
const someAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      call.fields.map(({ name, type }) => [
        name,
        type === "money"
          ? amount
          : type === "group"
            ? fc.array(fc.record({ item: fc.string(), amount }), { minLength: 1, maxLength: 4 })
            : fc.string(),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((some) => z.parse(Answers, some));

const calledFor = (fields: string[], application: Application = anApplication()): Application => ({
  ...application,
  status: "correctionRequested",
  formalChecks: [{ by: "official-1", at: whileOpen, items: [], outcome: "correction", reason: "Prosimy poprawić." }],
  corrections: [
    ...application.corrections,
    { fields, message: "Prosimy poprawić.", askedAt: whileOpen, deadline: now },
  ],
});

const factsOf = (application: Application): QuestionFacts => {
  const asked = { id: "applicant", name: "", email: application.email, language: "pl" as const };
  const common = { schemaVersion: 1 as const, formId: call.id, submissionId: application.id, deadline: now };
  const question = { ...common, step: "correction" as const, round: application.corrections.length, asked };
  const requested = { ...question, requestedAt: whileOpen, status: "requested" as const, reminded: 0 };
  return { form: call, application, questions: [requested], question: requested };
};

describe("a correction", () => {
  it("changes the flagged answers and no others, whatever is sent", () => {
    fc.assert(
      fc.property(someFields, someAnswers, (flagged, given) => {
        const before = anApplication();
        const after = corrected(calledFor(flagged, before), given, now);
        for (const name of names) {
          expect(after.answers[name]).toEqual(flagged.includes(name) ? given[name] : before.answers[name]);
        }
        expect(Object.keys(after.answers).every((name) => names.includes(name))).toBe(true);
      }),
    );
  });

  it("keeps what was there, so that every earlier state can be shown again", () => {
    fc.assert(
      fc.property(someFields, someAnswers, someFields, someAnswers, (first, given, second, givenLater) => {
        const original = anApplication();
        const once = corrected(calledFor(first, original), given, now);
        const twice = corrected(calledFor(second, once), givenLater, now);
        expect(answersAfter(twice, 1)).toEqual(twice.answers);
        expect(answersAfter(twice, 0)).toEqual(once.answers);
        expect(answersAfter(twice, -1)).toEqual(original.answers);
      }),
    );
  });

  it("leaves amounts in whole grosze, and the amount requested as the answers have it", () => {
    fc.assert(
      fc.property(amount, (requestedAmount) => {
        const after = corrected(calledFor(["requestedAmount"]), { requestedAmount }, now);
        expect(Number.isSafeInteger(after.requestedAmount)).toBe(true);
        expect(after.requestedAmount).toBe(after.answers["requestedAmount"]);
      }),
    );
  });

  it("shows the flagged fields alone, and is held to the rules of the call", () => {
    // given
    const facts = factsOf(calledFor(["budget"]));

    // when
    const fields = correction.fields(facts).map(({ name }) => name);
    const faults = correction.check?.(facts, { budget: [{ item: "Ziemia", amount: 1 }] }, [], now);

    // then
    expect(fields).toEqual(["budget"]);
    expect(faults).toEqual([{ field: "budget", code: "budgetSum", rows: 1, total: 1_000_000 }]);
    expect(correction.check?.(facts, { budget: [{ item: "Ziemia", amount: 1_000_000 }] }, [], now)).toEqual([]);
  });

  it("opens what must agree with a flagged field: the budget with the amount", () => {
    const opened = openedFields(call, ["requestedAmount"]);
    expect(opened).toEqual(names.filter((name) => opened.includes(name)));
    expect(opened).toEqual(expect.arrayContaining(["requestedAmount", "ownContribution", "budget"]));
    expect(opened).not.toContain("projectTitle");
    expect(openedFields(call, ["startsOn"])).toEqual(["startsOn", "endsOn"]);
    expect(openedFields(call, ["budget", "phone"])).toEqual(["phone", "budget"]);
  });

  it("is asked until the end of a working day, for seven days at least where the basis says so", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...LegalBasis.options), (from, legalBasis) => {
        const times = { correction: { within: { workingDays: 3 }, remindBefore: [], remindAfter: [] } };
        const deadline = correctionDeadline({ times, legalBasis }, from);
        const given = daysBetween(dateOf(from), dateOf(deadline));
        expect(isWorkingDay(dateOf(deadline))).toBe(true);
        expect(given).toBeGreaterThanOrEqual(legalBasis === "openCompetition13" ? 7 : 3);
      }),
    );
  });

  it("may empty an answer that was flagged", () => {
    expect(mergedAnswers({ phone: "1", email: "a" }, ["phone"], {})).toEqual({ email: "a" });
  });

  it("that does not come leaves the application unexamined, for good", () => {
    const outcome = correction.lapse?.(factsOf(calledFor(["budget"])), now);
    expect(outcome?.applications?.[0]).toMatchObject({ status: "leftUnexamined", since: now });
    expect(outcome?.letters?.map(({ kind }) => kind)).toEqual(["applicationLeftUnexamined"]);
    expect(outcome?.ask).toBeUndefined();
  });
});
