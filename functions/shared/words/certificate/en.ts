import type { CertificateWords } from "./words.ts";

export const en: CertificateWords = {
  valid: {
    title: "This certificate is genuine",
    detail:
      "It was issued by the organiser of the event. Compare the number and the name with the document in front of you.",
  },
  revoked: {
    title: "This certificate has been revoked",
    detail: (since) => `It has not been valid since ${since}. Ask the organiser for the reason.`,
  },
  missing: {
    title: "There is no such certificate",
    detail:
      "Check that the address is copied from the document character by character; capital and small letters differ.",
    erased:
      "If the event was long ago, the data of its participants have been erased and the certificate can no longer be confirmed in this way. In that case ask the organiser.",
  },
  name: "Name",
  number: "Number",
  event: "Event",
  issued: "Issued on",
  document: "Open the certificate as a PDF document",
};
