import type { DocumentWords } from "./words.ts";

export const en: DocumentWords = {
  page: (current, count) => `page ${current} of ${count}`,
  list: { number: "No.", name: "Full name", organisation: "Organisation", signature: "Signature" },
  certificate: {
    awardedTo: "is awarded to",
    organisers: "Organisers",
    number: "Number",
    issuedOn: "Date of issue",
    verify: "To check it, scan the code or open the address:",
    signature: "signature",
  },
  letter: { subject: "Re", scan: "Scan the code with a phone or type the address into a browser:" },
  application: {
    title: "Application",
    reference: "Reference",
    submittedAt: "Submitted",
    contentHash: "SHA-256 checksum",
    patron: "Confirmed by the patron",
    correctedAt: "Completed",
    row: "No.",
    total: "Total",
    none: "none",
    attachments: "Attachments",
    statements: "Statements",
  },
};
