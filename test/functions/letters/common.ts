import type { Letter, LetterKind } from "../../../schemas/letter.ts";
import type { Assignee } from "../../../schemas/people.ts";
import type { Language } from "../../../schemas/values.ts";

const key = (letter: string) => letter.repeat(43);
export const links = {
  manage: `https://zapisy.example.pl/manage/${key("m")}`,
  act: `https://zapisy.example.pl/reviews/${key("r")}`,
  origin: "https://zapisy.example.pl",
  page: "https://zapisy.example.pl/forms/wspolnie/page?lang=pl",
};

export const formCommon = {
  version: 3,
  organisers: [{ name: "Urząd Miasta Krakowa" }, { name: "Centrum Organizacji Pozarządowych" }],
  contact: { email: "ngo@example.pl", phone: "12 616 78 00" },
  origins: [],
  sections: [],
  fields: [
    { type: "text" as const, name: "name", label: { pl: "Nazwa" }, required: true, maxLength: 200, example: "Jan" },
  ],
  consents: [],
  description: { pl: "Opis" },
};

export const person = (id: string, name: string): Assignee => ({ id, name, email: `${id}@example.pl`, language: "pl" });

export const submissionCommon = {
  schemaVersion: 1 as const,
  id: "0123456789abcdef0123456789abcdef",
  formVersion: 3,
  language: "pl" as const,
  email: "maria@example.pl",
  consents: {},
  submittedAt: "2027-03-02T09:15:30.123Z",
  requestHash: "a".repeat(64),
  contentHash: "b".repeat(64),
};

export const letter = (kind: LetterKind, language: Language, formId: string): Letter => ({
  schemaVersion: 1,
  kind,
  to: "maria@example.pl",
  language,
  formId,
  queuedAt: "2027-03-02T09:15:31.000Z",
  status: "sending",
});
