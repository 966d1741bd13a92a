import { createHash } from "node:crypto";
import type { Application } from "../../../../schemas/application.ts";
import type { Attachment } from "../content.ts";
import { callOf, type LetterFacts, need } from "../facts.ts";
import { type GrantDetail, written } from "./details.ts";

/** What a receipt states. */
export const receiptDetails = ({ submittedAt, contentHash }: Application, facts: LetterFacts): GrantDetail[] => [
  // The hour on the clock twice means two instants when summer time ends; UTC leaves no doubt.
  ["submittedAt", `${written(facts).moment(submittedAt)} (${submittedAt})`],
  ["contentHash", contentHash],
];

/** The file whose hash the letter states; a receipt that states a wrong one would be worse than none. */
function submittedContent({ reference, contentHash }: Application, facts: LetterFacts): Attachment {
  const content = Buffer.from(need(facts.canonicalContent, "the submitted content", facts), "utf8");
  const isTheSame = createHash("sha256").update(content).digest("hex") === contentHash;
  const checked = need(isTheSame ? content : undefined, "content of the stated hash", facts);
  return { filename: `${reference}.json`, contentType: "application/json", content: checked };
}

/** The application to read and to keep, and the very text whose hash the letter states. */
export async function receiptFiles(application: Application, facts: LetterFacts): Promise<Attachment[]> {
  const content = submittedContent(application, facts);
  // Typefaces and the library for documents take long to load, and few letters bring a document.
  const { applicationPdf } = await import("../../../shared/documents/application.ts");
  const pdf = await applicationPdf({ form: callOf(facts), application, language: facts.letter.language });
  return [{ filename: `${application.reference}.pdf`, contentType: "application/pdf", content: pdf }, content];
}
