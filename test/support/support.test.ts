import { describe, expect, it } from "vitest";
import { checkAnswers, checkConsents } from "../../domain/answers.ts";
import { anAssignment, aRecordedAssignment } from "./assignments.ts";
import { aCall, aConference, aPoolCounter, aSeatCounter } from "./forms.ts";
import { aLetter } from "./letters.ts";
import { aLink } from "./links.ts";
import { exampleRequest } from "./requests.ts";
import { aSignUp, anApplication, submissionId } from "./submissions.ts";

describe("the builders speak the vocabulary", () => {
  it("builds a sign-up in every status", () => {
    expect(aSignUp().status).toBe("confirmed");
    expect(aSignUp({ status: "waitlisted", waitingNumber: 3 }).receipt.status).toBe("waitlisted");
    const cancelled = { status: "cancelled", cancelledAt: "2027-02-06T08:00:00.000Z", cancelReason: "person" };
    expect(aSignUp(cancelled).status).toBe("cancelled");
  });

  it("builds an application whose amount is in grosze", () => {
    expect(anApplication().requestedAmount).toBe(900_000);
  });

  it("builds questions, answers, letters and links of the same story", () => {
    expect(anAssignment().submissionId).toBe(anApplication().id);
    expect(aRecordedAssignment().status).toBe("recorded");
    expect(aLink()).toMatchObject({ submissionId: aLetter().submissionId });
    expect(aSeatCounter().opensAt).toBe(aConference().opensAt);
    expect(aPoolCounter().pool).toBe(aCall().pool);
  });

  it("refuses to build what no schema accepts", () => {
    expect(() => aSignUp({ status: "lost" })).toThrow();
    expect(() => anAssignment({ deadline: "tomorrow" })).toThrow();
    expect(() => aConference({ capacity: -1 })).toThrow();
  });

  it("numbers submissions apart", () => {
    expect(submissionId(1)).not.toBe(submissionId(2));
  });

  it("takes a request whose examples every form accepts", () => {
    for (const form of [aConference(), aCall()]) {
      const { answers, consents } = exampleRequest(form);
      expect(checkAnswers(form.fields, answers).faults).toEqual([]);
      expect(checkConsents(form.consents, consents)).toEqual([]);
    }
  });
});
