import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../../../domain/answers.ts";
import { faultsOfCheck, itemsToCheck, remarkOn, verdictOf } from "../../../../domain/grants/formal/formal-check.ts";
import { appealJudge } from "../../../../domain/grants/formal/appeal-judge.ts";
import type { QuestionFacts } from "../../../../domain/grants/outcome.ts";
import { formalCheck } from "../../../../domain/grants/steps/formal-check.ts";
import type { Application, FormalCheck } from "../../../../schemas/application.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import { aCall, whileOpen } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const call = aCall();
const now = "2027-03-01T10:00:00.000Z";
const official = { id: "official-1", name: "Ewa Pawlak", email: "ewa@example.org", language: "pl" as const };

function factsOf(application: Application, form: GrantCall = call): QuestionFacts {
  const common = { schemaVersion: 1 as const, formId: form.id, submissionId: application.id, deadline: now };
  const asked = { ...common, step: "formalCheck" as const, asked: official, requestedAt: whileOpen };
  const question = { ...asked, round: application.formalChecks.length + 1, status: "requested" as const, reminded: 0 };
  return { form, application, questions: [question], question };
}

const inCheck = (set: Partial<Application> = {}): Application => ({
  ...anApplication(),
  status: "formalCheck",
  ...set,
});
const checkOf = (outcome: FormalCheck["outcome"], items: FormalCheck["items"] = []): FormalCheck => ({
  by: official.id,
  at: whileOpen,
  items,
  outcome,
});

/** All items with one verdict. */
const all = (verdict: string) => Object.fromEntries(call.checklist.map(({ id }) => [verdictOf(id), verdict]));
const [first = { id: "" }] = call.checklist;
const oneNo = { ...all("yes"), [verdictOf(first.id)]: "no", [remarkOn(first.id)]: "Brak danych." };

function faultsIn(facts: QuestionFacts, raw: Record<string, unknown>) {
  const { answers, faults } = checkAnswers(formalCheck.fields(facts), raw);
  return [...faults, ...(formalCheck.check?.(facts, answers, faults, now) ?? [])];
}

describe("a formal check", () => {
  it("has an outcome that agrees with its items, always", () => {
    const verdict = fc.constantFrom("yes", "no", "notApplicable");
    const items = fc.record(Object.fromEntries(call.checklist.map(({ id }) => [verdictOf(id), verdict])));
    fc.assert(
      fc.property(items, fc.constantFrom("passed", "correction", "rejected"), (verdicts, outcome) => {
        const remarks = Object.fromEntries(call.checklist.map(({ id }) => [remarkOn(id), "Uwaga."]));
        const answers = { ...verdicts, ...remarks, outcome, flagged: ["budget"], message: "Powód." };
        const faults = faultsOfCheck(call.checklist, answers, []);
        const anyNo = Object.values(verdicts).includes("no");
        expect(faults).toEqual(
          (outcome === "passed") === anyNo ? [{ field: "outcome", code: "outcomeDisagrees" }] : [],
        );
      }),
    );
  });

  it("says what is missing at every “no”, what to complete and why it was rejected", () => {
    const fields = (faults: { field: string }[]) => faults.map(({ field }) => field);
    const facts = factsOf(inCheck());
    expect(fields(faultsIn(facts, { ...all("yes"), outcome: "passed" }))).toEqual([]);
    expect(fields(faultsIn(facts, { ...all("no"), outcome: "rejected" }))).toEqual([
      ...call.checklist.map(({ id }) => remarkOn(id)),
      "message",
    ]);
    expect(fields(faultsIn(facts, { ...oneNo, outcome: "correction" }))).toEqual(["flagged", "message"]);
  });

  it("cannot call for another correction once the rounds are used up", () => {
    const wanting = { id: first.id, verdict: "no" as const, remark: "Brak." };
    const facts = factsOf(inCheck({ formalChecks: [checkOf("correction", [wanting])] }));
    const raw = { [verdictOf(first.id)]: "no", [remarkOn(first.id)]: "Nadal brak.", outcome: "correction" };
    expect(faultsIn(facts, raw)).toContainEqual({ field: "outcome", code: "option" });
    expect(faultsIn(facts, { ...raw, outcome: "rejected", message: "Brak danych." })).toEqual([]);
  });

  it("looks again at nothing but what was found wanting", () => {
    const items = call.checklist.map(({ id }, index) => ({
      id,
      verdict: index === 1 ? ("no" as const) : ("yes" as const),
    }));
    const again = itemsToCheck(call, inCheck({ formalChecks: [checkOf("correction", items)] }));
    expect(again).toEqual([call.checklist[1]]);
  });

  it("finds the patron's silence already answered, and the official may say otherwise", () => {
    // given
    const patron = { name: "Fundacja Dom", email: "dom@example.org" };

    // when
    const silent = factsOf(inCheck({ patron }));
    const confirmed = factsOf(inCheck({ patron: { ...patron, confirmedAt: whileOpen } }));

    // then
    expect(formalCheck.initial?.(silent)).toMatchObject({ patronVerdict: "no" });
    expect(formalCheck.fields(silent).map(({ name }) => name)).toContain("patronVerdict");
    expect(formalCheck.initial?.(confirmed)).toEqual({});
    expect(formalCheck.fields(confirmed).map(({ name }) => name)).not.toContain("patronVerdict");
  });

  it("leads on to reviewers, to the list or to the public, as the call has it", () => {
    const passed = { ...all("yes"), outcome: "passed" };
    const next = (form: GrantCall) => formalCheck.decide(factsOf(inCheck(), form), passed, now);
    const { merit: _, ...withoutMerit } = call;
    const small = { ...call, legalBasis: "smallGrant19a" as const };
    expect(next(call).applications?.[0]?.status).toBe("reviewerAssignment");
    expect(next(withoutMerit).applications?.[0]?.status).toBe("scored");
    expect(next(small).applications?.[0]).toMatchObject({ status: "commentsOpen", comments: { from: now } });
    expect(next(small).later).toEqual([{ name: "commentsEnd", at: next(small).applications?.[0]?.comments?.until }]);
    expect(next(call).letters?.map(({ kind }) => kind)).toEqual(["formalCheckPassed"]);
    expect(next(small).letters?.map(({ kind }) => kind)).toEqual(["commentsOpened"]);
  });

  it("that rejects may be appealed from, unless nobody is left who has not checked", () => {
    const rejected = { ...oneNo, outcome: "rejected", message: "Brak danych." };
    const outcome = formalCheck.decide(factsOf(inCheck()), rejected, now);
    expect(outcome.applications?.[0]).toMatchObject({ status: "rejectedFormally" });
    expect(outcome.ask?.map(({ step, asked }) => [step, asked.id])).toEqual([["appeal", "applicant"]]);

    const { appealsBy: _, ...alone } = { ...call, officials: [official], coordinator: official };
    const final = formalCheck.decide(factsOf(inCheck(), alone), rejected, now);
    expect(final.ask).toBeUndefined();
    expect(final.letters?.map(({ kind }) => kind)).toEqual(["applicationRejectedFormally"]);
  });

  it("is never judged on appeal by somebody who made it", () => {
    const people = [call.appealsBy, ...call.officials, call.coordinator].flatMap((one) => (one ? [one.id] : []));
    fc.assert(
      fc.property(fc.subarray(people, { minLength: 1 }), (checkers) => {
        const formalChecks = checkers.map((by) => ({ ...checkOf("rejected"), by }));
        const judge = appealJudge(call, { formalChecks });
        expect(checkers).not.toContain(judge?.id);
        expect(judge === undefined).toBe(checkers.length === people.length);
      }),
    );
  });
});
