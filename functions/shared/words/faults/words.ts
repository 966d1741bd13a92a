import type { AnswerFaultCode } from "../../../../domain/refusal.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;
type CountedFault = "tooShort" | "tooLong" | "tooFewRows" | "tooManyRows" | "fileTooLarge";
type BoundFault = "tooSmall" | "tooLarge";

/**
 * What is said while a form is filled in: by the server when it comes back, by the script in the page before. Figures
 * and amounts that are texts arrive already formatted in the language.
 */
export interface FaultWords {
  form: {
    errorPrefix: string;
    errorSummary: Counted;
    row: Counted;
    total: Filled;
    consents: string;
  };
  faults: Record<Exclude<AnswerFaultCode, CountedFault | BoundFault | "notEligible">, string> &
    Record<CountedFault, Counted> &
    Record<BoundFault, Filled>;
}
