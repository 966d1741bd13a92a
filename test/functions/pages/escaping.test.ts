import { expect, test } from "vitest";
import type { OpenQuestion } from "../../../functions/shared/grants/open.ts";
import { drawQuestion } from "../../../functions/shared/grants/draw.tsx";
import { formPage } from "../../../functions/shared/pages/form.tsx";
import { problemPage } from "../../../functions/shared/pages/problem.tsx";
import type { Question } from "../../../schemas/question.ts";
import { expectHostileTextIn, longMarkup, markup, spoilt } from "../escaping/hostile.ts";
import { conferenceView, grantCall, now } from "./forms.ts";
import { application, question } from "./records.ts";

const form = spoilt(grantCall);
const errors = ["fullName", "summary", "reason", "_key"].map((field) => ({
  field,
  code: "wrongType",
  message: markup,
}));

function opened(about: Question): OpenQuestion {
  const asked = application(undefined, { summary: longMarkup, budget: [{ item: markup, amount: 900_000 }] });
  const link = {
    purpose: "question" as const,
    schemaVersion: 1 as const,
    formId: form.id,
    submissionId: asked.id,
    step: about.step,
    round: 1,
    assigneeId: about.asked.id,
    createdAt: now,
    expiresAt: "2027-01-01T00:00:00.000Z",
  };
  return {
    form,
    application: asked,
    questions: [about],
    question: about,
    own: false,
    address: "/questions/key",
    link: { link, storedAt: { pk: "LINK", sk: "LINK" } },
  };
}

const answered = question({ status: "recorded", recordedAt: now, answer: { reason: longMarkup } });
const invalid = { code: "invalid" as const, faults: [{ field: markup, code: "required" as const }] };

// All that a form and a conference show stays text in `../escaping`; these are the pages that their doors do not reach.
test.each([
  ["a question", drawQuestion(opened(question()), { language: "pl", now, errors })],
  ["a question with its answer", drawQuestion(opened(answered), { language: "pl", now })],
  ["a refusal of a field of any name", problemPage({ language: "pl", form, refusal: invalid })],
  [
    "a fault in any words",
    formPage({ language: "pl", form: conferenceView(), key: "k", values: {}, rows: {}, errors, fragment: false }),
  ],
])("%s is text, whatever it says", (name, html) => {
  expect(html).toContain("{{7*7}}");
  expectHostileTextIn(html, name);
});
