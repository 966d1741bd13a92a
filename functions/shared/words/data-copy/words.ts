/** What each part of the copy of one's data is. */
export type DataCopyWords = Record<
  "about" | "submission" | "consentTexts" | "specialNeeds" | "letters" | "history" | "arrivals" | "certificates",
  string
>;
