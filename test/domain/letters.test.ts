import { describe, expect, it } from "vitest";
import { isObsolete, letterName } from "../../domain/letters.ts";
import { LetterKind } from "../../schemas/letter.ts";
import { anAssignment, aRecordedAssignment } from "../support/assignments.ts";
import { whileOpen } from "../support/forms.ts";
import { aLetter } from "../support/letters.ts";
import { anApplication, aSignUp } from "../support/submissions.ts";

const confirmed = aSignUp();
const waiting = aSignUp({ status: "waitlisted", waitingNumber: 1 });
const cancelled = aSignUp({ status: "cancelled", cancelledAt: whileOpen });
const aboutASeat: LetterKind[] = ["eventReminder", "signUpPromoted"];
const aboutAQuestion: LetterKind[] = [
  "reviewRequest",
  "reviewReminder",
  "decisionRequest",
  "decisionReminder",
  "overdueNotice",
];
const others = LetterKind.options.filter((kind) => ![...aboutASeat, ...aboutAQuestion].includes(kind));

describe("a letter has nothing left to say", () => {
  it.each(aboutASeat)("%s: when there is no seat any more", (kind) => {
    expect(isObsolete(kind, confirmed)).toBe(false);
    expect(isObsolete(kind, cancelled)).toBe(true);
    expect(isObsolete(kind, waiting)).toBe(true);
    expect(isObsolete(kind)).toBe(true);
  });

  it.each(aboutAQuestion)("%s: when the question is answered", (kind) => {
    const application = anApplication({ status: "underReview" });
    expect(isObsolete(kind, application, anAssignment())).toBe(false);
    expect(isObsolete(kind, application, aRecordedAssignment())).toBe(true);
    expect(isObsolete(kind, application)).toBe(true);
  });

  it.each(others)("%s: never, as it tells what happened", (kind) => {
    for (const submission of [confirmed, waiting, cancelled, undefined])
      expect(isObsolete(kind, submission)).toBe(false);
  });

  it("is decided for each of fourteen kinds", () => {
    expect(others).toHaveLength(7);
  });
});

describe("a letter", () => {
  it("waits when it is written", () => {
    expect(aLetter().status).toBe("queued");
  });

  it("is the same letter only with the same kind and version", () => {
    expect(letterName("signUpConfirmed")).toBe("signUpConfirmed");
    expect(letterName("eventReminder", whileOpen)).toBe(`eventReminder#${whileOpen}`);
    const names = [letterName("reviewReminder", "review", "a"), letterName("reviewReminder", "review", "b")];
    expect(new Set(names).size).toBe(2);
  });
});
