import { describe, expect, it } from "vitest";
import { dateOf, isWorkingDay } from "../../../../domain/calendar.ts";
import { askPatron } from "../../../../domain/grants/formal/ask-patron.ts";
import type { QuestionFacts } from "../../../../domain/grants/outcome.ts";
import { correction } from "../../../../domain/grants/steps/correction.ts";
import { patron } from "../../../../domain/grants/steps/patron.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { aCall, whileOpen } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const label = { pl: "Patron" };
const patronFields = [
  { type: "text" as const, name: "patronName", label, required: false, maxLength: 200, example: "Fundacja Dom" },
  { type: "email" as const, name: "patronEmail", label, required: false, example: "dom@example.org" },
];
const own = aCall();
const call = aCall({
  fields: [...own.fields.filter(({ name }) => !name.startsWith("patron")), ...patronFields],
  informalGroups: "withPatron",
});
const answers = {
  ...anApplication({ status: "submitted" }, call).answers,
  applicantKind: "informalGroup",
  patronName: "Fundacja Dom",
  patronEmail: "dom@example.org",
};
const named = { name: "Fundacja Dom", email: "dom@example.org" };
const group = (set: Partial<Application> = {}): Application => ({
  ...anApplication({ status: "submitted" }, call),
  answers,
  status: "awaitingPatron",
  patron: named,
  ...set,
});

function factsOf(application: Application, step: GrantStep = "patron"): QuestionFacts {
  const common = { schemaVersion: 1 as const, formId: call.id, submissionId: application.id, deadline: call.closesAt };
  const asked = { id: step === "patron" ? "patron" : "applicant", ...named, language: "pl" as const };
  const times = { requestedAt: whileOpen, status: "requested" as const, reminded: 0 };
  const question = { ...common, ...times, step, round: 1, asked };
  return { form: call, application, questions: [question], question };
}

const refusal = { decision: "refuse", reason: "Nie działamy w tej gminie." };
const afterClose = new Date(Date.parse(call.closesAt) + 3_600_000).toISOString();

describe("the patron of a group", () => {
  it("may answer until the call closes, and for three working days where these end later", () => {
    const [early] = askPatron(call, group(), { round: 1, now: whileOpen });
    const [late] = askPatron(call, group(), { round: 1, now: call.closesAt });
    expect(early?.deadline).toBe(call.closesAt);
    expect(late?.deadline).toBe("2027-02-25T22:59:59.000Z");
    expect(isWorkingDay(dateOf(late?.deadline ?? ""))).toBe(true);
    expect(askPatron(call, anApplication(), { round: 1, now: whileOpen })).toEqual([]);
  });

  it("is asked in Polish, whatever language the group applied in", () => {
    const asked = askPatron(call, group({ language: "en" }), { round: 1, now: whileOpen });
    expect(asked.map(({ asked: { language } }) => language)).toEqual(["pl"]);
  });

  it("confirms, and the application is submitted", () => {
    const outcome = patron.decide(factsOf(group()), { decision: "confirm" }, whileOpen);
    expect(outcome.applications?.[0]).toMatchObject({
      status: "submitted",
      patron: { ...named, confirmedAt: whileOpen },
    });
    expect(outcome.letters?.map(({ kind }) => kind)).toEqual(["applicationReceived"]);
  });

  it("does not decline without a reason", () => {
    const faults = patron.check?.(factsOf(group()), { decision: "refuse" }, [], whileOpen);
    expect(faults).toEqual([{ field: "reason", code: "required" }]);
    expect(patron.check?.(factsOf(group()), refusal, [], whileOpen)).toEqual([]);
  });

  it("declines while the call is open, and the group may name another, who is asked in turn", () => {
    // given
    const declined = patron.decide(factsOf(group()), refusal, whileOpen);
    const called = declined.applications?.[0] ?? group();
    expect(called).toMatchObject({ status: "correctionRequested", corrections: [{ message: refusal.reason }] });
    expect(declined.ask?.map(({ step, asked, deadline }) => [step, asked.id, deadline])).toEqual([
      ["correction", "applicant", call.closesAt],
    ]);

    // when
    const facts = factsOf(called, "correction");
    const other = { patronName: "Fundacja Most", patronEmail: "most@example.org" };
    expect(correction.fields(facts).map(({ name }) => name)).toEqual(Object.keys(other));
    const renamed = correction.decide(facts, other, whileOpen);

    // then
    expect(renamed.applications?.[0]).toMatchObject({ status: "awaitingPatron", answers: { ...answers, ...other } });
    expect(renamed.applications?.[0]?.patron).toEqual({ name: "Fundacja Most", email: "most@example.org" });
    expect(renamed.ask?.map(({ step, asked }) => [step, asked.email])).toEqual([["patron", "most@example.org"]]);
  });

  it("costs nobody the application: whether it is silent or declines late, the check comes, and sees it", () => {
    const silent = patron.lapse?.(factsOf(group()), afterClose);
    const late = patron.decide(factsOf(group()), refusal, afterClose);
    for (const outcome of [silent, late]) {
      expect(outcome?.applications?.[0]).toMatchObject({ status: "submitted", patron: named });
      expect(outcome?.applications?.[0]?.patron).not.toHaveProperty("confirmedAt");
    }
    const noOther = group({
      status: "correctionRequested",
      corrections: [{ fields: ["patronName"], message: "", askedAt: whileOpen, deadline: call.closesAt }],
    });
    expect(correction.lapse?.(factsOf(noOther, "correction"), afterClose).applications?.[0]?.status).toBe("submitted");
  });
});
