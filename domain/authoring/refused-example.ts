import type { Fault, FaultCode } from "../refusal.ts";

/** What an author is told of an example that is refused. Codes that no example can meet are not here. */
const sentences: Readonly<Partial<Record<FaultCode, string>>> = {
  required: "the field is required, and the example is empty",
  unknownField: "there is no such field",
  wrongType: "an answer of this type is written otherwise",
  controlCharacter: "it has characters that nobody sees",
  pesel: "there is a PESEL number in it",
  email: "it is no e-mail address",
  phone: "it is no telephone number",
  date: "there is no such day",
  number: "it is no whole number",
  money: "it is no amount in PLN",
  option: "it is not among the options, or is there twice",
  nip: "it is no NIP number",
  regon: "it is no REGON number",
  krs: "it is no KRS number",
  organisationNumber: "it is neither a NIP nor a REGON nor a KRS number",
  postcode: "it is no postcode as 00-000",
  commune: "there is no such commune",
  communeUnclear: "there are several such communes: write its voivodeship or county, too",
  notEligible: "whoever answers so is not eligible",
  endsBeforeStart: "it is before the start",
  inThePast: "it is in the past",
  beforeAward: "it is before the award",
  sessionOutside: "there is no such session",
  sameAddress: "it is the same address as another",
  budgetSum: "the rows of the budget are not the amount requested with the own contribution",
  ownContributionTooLow: "the own contribution is too low",
  sessionClash: "two of the sessions are at the same time",
  sessionNotAdmitted: "the session is for others",
  sessionBegun: "the session has begun",
};

const limits: Readonly<Partial<Record<FaultCode, (limit: number) => string>>> = {
  tooShort: (limit) => `it has fewer than ${limit} characters`,
  tooLong: (limit) => `it has more than ${limit} characters`,
  tooFewRows: (limit) => `it has fewer than ${limit} rows`,
  tooManyRows: (limit) => `it has more than ${limit} rows`,
  tooSmall: (limit) => `it is less than ${limit}`,
  tooLarge: (limit) => `it is more than ${limit}`,
  tooManyNames: (limit) => `it names more than ${limit} people`,
  tooFewAdults: (limit) => `it has fewer than ${limit} adults`,
  tooManyDays: (limit) => `it takes more than ${limit} days`,
};

/** Why an example is refused, in a sentence. */
export const refused = (fault: Fault): string =>
  ("limit" in fault ? limits[fault.code]?.(fault.limit) : sentences[fault.code]) ?? fault.code;
