import type { LegalBasis } from "../../schemas/grant-call.ts";
import type { Grosze } from "../../schemas/values.ts";

/** What a legal basis prescribes; where a call may choose, nothing is said here. */
export interface BasisRules {
  /** Whole days for which a call stays open at least. */
  daysOpen: number;
  /** Days that an applicant has to complete an application, at least. */
  correctionDays: number;
  /** The most that one task may be granted, and the most days that it may take, its first and last counted. */
  mostAmount?: Grosze;
  mostDays?: number;
  /** Groups without legal personality may apply. */
  informalGroups: boolean;
  /** Each offer goes its way when it comes, without a competition. */
  rolling: boolean;
  /** The public may comment on an offer before it is decided on. */
  comments: boolean;
  /** Money goes to the applicant; otherwise the municipality spends it on the initiative, and needs no bank account. */
  transfersMoney: boolean;
}

const ordinary: BasisRules = {
  daysOpen: 0,
  correctionDays: 0,
  informalGroups: true,
  rolling: false,
  comments: false,
  transfersMoney: true,
};

/** Days of art. 64 § 2 KPA, which calls under the act on public benefit follow. */
const correctionDays = 7;

/** The act on public benefit and volunteering: art. 13 and 15, 16a, 19a, 19b. */
export const basisRules: Record<LegalBasis, BasisRules> = {
  regranting16a: ordinary,
  municipalRegulation: ordinary,
  openCompetition13: { ...ordinary, daysOpen: 21, correctionDays, informalGroups: false },
  smallGrant19a: {
    ...ordinary,
    correctionDays,
    mostAmount: 1_000_000,
    mostDays: 90,
    informalGroups: false,
    rolling: true,
    comments: true,
  },
  localInitiative19b: { ...ordinary, transfersMoney: false },
};
