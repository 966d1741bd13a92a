import { describe, expect, it } from "vitest";
import { type Change, reactTo } from "../../domain/reactions.ts";
import { letterName } from "../../domain/letters.ts";
import { dueAttributes, keys } from "../../functions/shared/table/keys.ts";
import { anAssignment, aRecordedAssignment } from "../support/assignments.ts";
import { aSeatCounter, whileOpen } from "../support/forms.ts";
import { aLetter } from "../support/letters.ts";
import { anApplication, aSignUp } from "../support/submissions.ts";

const signUp = aSignUp();
const application = anApplication();
const letter = { ...keys.letter(signUp.id, letterName("signUpConfirmed")), ...aLetter() };
const submitted = { ...keys.submission(application.formId, application.id), ...application };
const asked = anAssignment();
const assignmentKey = keys.assignment(asked.submissionId, asked.step, asked.assignee.id);
const requested = { ...assignmentKey, ...asked, ...dueAttributes(asked.deadline) };
const recorded = { ...assignmentKey, ...aRecordedAssignment() };

describe("a change of the table", () => {
  it("that is a new letter sends it", () => {
    expect(reactTo({ before: undefined, after: letter })).toEqual({
      react: "sendLetter",
      owner: `SUBMISSION#${signUp.id}`,
      letter: "LETTER#signUpConfirmed",
    });
  });

  it("that is a new letter about a form sends it too", () => {
    const about = { ...keys.formLetter("piotrkow", letterName("callClosed", whileOpen)), ...aLetter() };
    expect(reactTo({ before: undefined, after: about })).toEqual({
      react: "sendLetter",
      owner: "FORM#piotrkow",
      letter: `LETTER#callClosed#${whileOpen}`,
    });
  });

  it("that is a new application starts its review", () => {
    expect(reactTo({ before: undefined, after: submitted })).toEqual({
      react: "startReview",
      formId: application.formId,
      submissionId: application.id,
    });
  });

  it("that is an answer resumes whoever waits for it", () => {
    expect(reactTo({ before: requested, after: recorded })).toEqual({
      react: "resume",
      taskToken: "token-of-the-workflow",
    });
  });

  it("that comes twice asks for the same twice", () => {
    const change = { before: requested, after: recorded };
    expect(reactTo(structuredClone(change))).toEqual(reactTo(change));
  });
});

describe("nothing follows from", () => {
  const reminded = { ...requested, reminded: 1 };
  const withoutWorkflow = { step: "approval", taskToken: undefined };
  const [asked, accepted] = [requested, recorded].map((one) => ({ ...one, ...withoutWorkflow }));
  const counter = { ...keys.counter(signUp.formId), ...aSeatCounter() };
  const sitting = { ...keys.submission(signUp.formId, signUp.id), ...signUp };

  it.each<[string, Change]>([
    ["a letter on its way", { before: letter, after: { ...letter, status: "sent" } }],
    ["a letter that is forgotten", { before: letter, after: undefined }],
    ["a sign-up", { before: undefined, after: sitting }],
    ["an application that moves on", { before: submitted, after: { ...submitted, status: "underReview" } }],
    ["a question", { before: undefined, after: requested }],
    ["a reminder", { before: requested, after: reminded }],
    ["an answer that is touched again", { before: recorded, after: recorded }],
    ["the approval of a sign-up, for which no workflow waits", { before: asked, after: accepted }],
    ["an answer that was never asked for", { before: undefined, after: recorded }],
    ["a counter", { before: counter, after: { ...counter, taken: 1 } }],
    ["an audit record", { before: undefined, after: { ...keys.audit(signUp.id, whileOpen, "00") } }],
    ["an item without keys", { before: undefined, after: {} }],
  ])("%s", (_, change) => {
    expect(reactTo(change)).toBeUndefined();
  });
});
