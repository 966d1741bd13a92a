import { applicationLetter } from "./application.ts";
import { assignmentLetter } from "./assignment.ts";
import { callLetter } from "./call.ts";
import type { Attachment, LetterContent } from "./content.ts";
import type { LetterFacts } from "./facts.ts";
import { renderLetter } from "./render.tsx";
import { signUpLetter } from "./sign-up.ts";

export { type LetterFacts, MissingFact } from "./facts.ts";

export interface ComposedLetter {
  subject: string;
  html: string;
  text: string;
  attachments: readonly Attachment[];
}

/** Writes a letter in its own language. Throws `MissingFact` when it would have to leave out what its kind must say. */
export async function composeLetter(facts: LetterFacts): Promise<ComposedLetter> {
  const { form, letter } = facts;
  const content = contentOf(facts);
  const { email, phone } = form.contact;
  const organisers = form.organisers.map(({ name }) => name);
  const { html, text } = await renderLetter(content, { language: letter.language, organisers, email, phone });
  return { subject: content.subject, html, text, attachments: content.attachments };
}

function contentOf(facts: LetterFacts): LetterContent {
  const { kind } = facts.letter;
  switch (kind) {
    case "signUpConfirmed":
    case "signUpWaitlisted":
    case "signUpPromoted":
    case "signUpCancelled":
    case "eventReminder":
      return signUpLetter(kind, facts);
    case "applicationReceived":
    case "applicationAwarded":
    case "applicationRejected":
      return applicationLetter(kind, facts);
    case "reviewRequest":
    case "reviewReminder":
    case "decisionRequest":
    case "decisionReminder":
    case "overdueNotice":
      return assignmentLetter(kind, facts);
    case "callClosed":
      return callLetter(kind, facts);
  }
}
