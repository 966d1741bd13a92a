import { isAboutGrant } from "../../../domain/letters.ts";
import { assignmentLetter } from "./assignment.ts";
import type { Attachment, LetterContent, Signature } from "./content.ts";
import type { LetterFacts } from "./facts.ts";
import { grantLetter } from "./grants/letter.ts";
import { organiserLetter } from "./organiser.ts";
import { participantLetter } from "./participant.ts";
import { renderHtml } from "./html.tsx";
import { renderText } from "./plain-text.ts";

export { type LetterFacts, MissingFact } from "./facts.ts";

export interface ComposedLetter {
  subject: string;
  html: string;
  text: string;
  attachments: readonly Attachment[];
}

/** Writes a letter in its own language. Throws `MissingFact` when it would have to leave out what its kind must say. */
export async function composeLetter(facts: LetterFacts): Promise<ComposedLetter> {
  const content = await contentOf(facts);
  const signature = signatureOf(facts);
  const { subject, attachments } = content;
  return { subject, html: renderHtml(content, signature), text: renderText(content, signature), attachments };
}

export function signatureOf({ form, letter }: LetterFacts): Signature {
  const { email, phone } = form.contact;
  const organisers = form.organisers.map(({ name }) => name);
  return { language: letter.language, organisers, email, phone, theme: form.theme };
}

/** The letter as data, for whatever it is written on. Throws `MissingFact`. */
export async function contentOf(facts: LetterFacts): Promise<LetterContent> {
  const { kind } = facts.letter;
  if (isAboutGrant(kind)) return grantLetter(kind, facts);
  switch (kind) {
    case "approvalRequest":
    case "approvalReminder":
    case "overdueNotice":
      return assignmentLetter(kind, facts);
    case "organiserLink":
      return organiserLetter(facts);
    default:
      return participantLetter(kind, facts);
  }
}
