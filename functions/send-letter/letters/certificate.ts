import type { Conference } from "../../../schemas/form.ts";
import type { Attachment } from "./content.ts";
import { type LetterFacts, need } from "./facts.ts";

/** The certificate of one participant as a document. */
export async function certificateFile(conference: Conference, facts: LetterFacts): Promise<Attachment> {
  const certificate = need(facts.certificate, "a certificate", facts);
  need(conference.certificate, "certificates of its event", facts);
  // Typefaces and the library for documents take long to load, and few letters bring a document.
  const { certificateDocument, certificateFilename } = await import("../../shared/certificates/document.ts");
  return {
    filename: certificateFilename(certificate),
    contentType: "application/pdf",
    content: await certificateDocument(conference, certificate, facts.letter.language, facts.links.origin),
  };
}
