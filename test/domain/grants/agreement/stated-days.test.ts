import { describe, expect, it } from "vitest";
import type { QuestionFacts } from "../../../../domain/grants/outcome.ts";
import { payment } from "../../../../domain/grants/steps/payment.ts";
import { signature } from "../../../../domain/grants/steps/signature.ts";
import type { GrantStep } from "../../../../schemas/grant-step.ts";
import { aCall } from "../../../support/forms.ts";
import { anApplication } from "../../../support/submissions.ts";

const call = aCall();
/** Still the second of March in Greenwich, the third in Poland. */
const awardedAt = "2027-03-02T23:30:00.000Z";
const now = "2027-03-20T10:00:00.000Z";
const application = anApplication(
  {
    status: "awarded",
    decision: { at: awardedAt, list: "main", listVersion: 1, position: 1 },
    agreement: {
      number: "1",
      bankAccount: "",
      statedAt: awardedAt,
      signedOn: "2027-03-10",
      instalments: [{ amount: 500_000 }],
      endsOn: "2027-06-30",
    },
  },
  call,
);

function about(step: GrantStep): QuestionFacts {
  const asked = { id: "somebody", name: "Anna Lis", email: "lis@example.org", language: "pl" as const };
  const question = {
    schemaVersion: 1 as const,
    formId: call.id,
    submissionId: application.id,
    step,
    round: 1,
    asked,
    requestedAt: awardedAt,
    deadline: now,
    status: "requested" as const,
    reminded: 0,
  };
  return { form: call, application, questions: [question], question };
}

const faultsOf = (faults: { code: string }[] = []) => faults.map(({ code }) => code);
const signedOn = (day: string) =>
  faultsOf(signature.check?.(about("signature"), { decision: "signed", number: "1", signedOn: day }, [], now));
const paidOn = (day: string) => faultsOf(payment.check?.(about("payment"), { paidOn: day }, [], now));

describe("a day that an official states", () => {
  it("is for the signature one from the award until today, in Poland", () => {
    expect(["2027-03-02", "2027-03-03", "2027-03-20", "2027-03-21"].map(signedOn)).toEqual([
      ["beforeAward"],
      [],
      [],
      ["inTheFuture"],
    ]);
  });

  it("is for the transfer one from the signature until today", () => {
    expect(["2027-03-09", "2027-03-10", "2027-03-20", "2027-03-21"].map(paidOn)).toEqual([
      ["beforeSignature"],
      [],
      [],
      ["inTheFuture"],
    ]);
  });
});
