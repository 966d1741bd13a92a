import { expect, test } from "vitest";
import { drawQuestion } from "../../../functions/shared/grants/draw.tsx";
import { formPage } from "../../../functions/shared/pages/form.tsx";
import { signUpPage } from "../../../functions/shared/pages/manage/sign-up.tsx";
import { problemPage } from "../../../functions/shared/pages/problem.tsx";
import { receiptPage } from "../../../functions/shared/pages/receipt.tsx";
import type { OpenQuestion } from "../../../functions/shared/grants/open.ts";
import type { Question } from "../../../schemas/question.ts";
import { conferenceView, conference, grantCall, now } from "./forms.ts";
import { signUpView } from "./manage/views.ts";
import { application, question, signUp } from "./records.ts";

/** Breaks out of text, of attributes in either quotes, of a text box and of a title, if anything lets it. */
const hostile = `</textarea></title>"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;=1+1`;

/** A form whose author is hostile, with every text it can show. */
function hostileView() {
  const view = conferenceView();
  const fields = view.fields.map((field) => ({
    ...field,
    label: hostile,
    help: hostile,
    ...(field.options && { options: field.options.map(({ value }) => ({ value, label: hostile })) }),
  }));
  const consents = view.consents.map((consent) => ({ ...consent, text: hostile }));
  return { ...view, title: hostile, description: hostile, organisers: [{ name: hostile }], fields, consents };
}

/** As data and not to be run: what it holds ends nothing. */
const definitionBlock = /<script type="application\/json" data-definition(="")?>[^<]*<\/script>/;
const ourScript = '<script src="/form.js" defer></script>';

const names = ["fullName", "email", "phone", "question", "_key"];
const values = Object.fromEntries(names.map((name) => [name, hostile]));
const errors = names.map((field) => ({ field, code: "wrongType", message: hostile }));
const common = { language: "pl" as const, form: hostileView() };
const answers = { fullName: hostile, question: hostile };
const spoiled = {
  ...grantCall,
  title: { pl: hostile },
  fields: grantCall.fields.map((field) => ({ ...field, label: { pl: hostile } })),
};
const asked = application(undefined, { summary: hostile, budget: [{ item: hostile, amount: 900_000 }] });
const hostileConference = {
  ...conference,
  fields: conference.fields.map((field) => ({ ...field, label: { pl: hostile } })),
};
const answered = question({ status: "recorded", recordedAt: now, answer: { reason: hostile } });
const opened = (about: Question): OpenQuestion => ({
  form: spoiled,
  application: asked,
  questions: [about],
  question: about,
  own: false,
  address: "/questions/key",
  link: {
    link: {
      purpose: "question",
      schemaVersion: 1,
      formId: spoiled.id,
      submissionId: asked.id,
      step: about.step,
      round: 1,
      assigneeId: about.asked.id,
      createdAt: now,
      expiresAt: "2027-01-01T00:00:00.000Z",
    },
    storedAt: { pk: "LINK", sk: "LINK" },
  },
});

test.each([
  [
    "form",
    formPage({ ...common, key: hostile, values, rows: {}, errors, fragment: false, definition: hostileConference }),
  ],
  ["fragment", formPage({ ...common, key: hostile, values, rows: {}, errors, fragment: true })],
  [
    "receipt",
    receiptPage({
      ...common,
      receipt: { id: "0".repeat(32), reference: hostile, status: "confirmed" },
      fragment: false,
    }),
  ],
  [
    "own sign-up",
    signUpPage(
      signUpView(signUp({ status: "confirmed", confirmedAt: now, participants: [{ name: hostile }] }, answers), {
        form: { ...conference, title: { pl: hostile }, place: { name: hostile, address: hostile } },
      }),
    ),
  ],
  [
    "declined sign-up",
    signUpPage(signUpView(signUp({ status: "declined", decidedAt: now, decidedBy: "burmistrz", reason: hostile }))),
  ],
  ["question", drawQuestion(opened(question()), { language: "pl", now, errors })],
  ["answered question", drawQuestion(opened(answered), { language: "pl", now })],
  [
    "refusal",
    problemPage({
      language: "pl",
      form: spoiled,
      refusal: { code: "invalid", faults: [{ field: hostile, code: "required" }] },
    }),
  ],
])("markup stays text everywhere: %s", (_, html) => {
  expect(html).toContain("&lt;script>alert(1)&lt;/script>");
  expect(html.replace(definitionBlock, "").replace(ourScript, "")).not.toMatch(/<script|<img|<[^>]* on[a-z]+=/);
  expect(html).toContain("&amp;amp;=1+1");
  expect(html).not.toMatch(/ style=/);
});
