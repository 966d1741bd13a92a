import type { AnswerFaultCode } from "../../../../domain/refusal.ts";

type Counted = (count: number) => string;
type Filled = (text: string) => string;
type CountedFault = "tooShort" | "tooLong" | "tooFewRows" | "tooManyRows" | "fileTooLarge";
type BoundFault = "tooSmall" | "tooLarge";

/**
 * What is said while a form is filled in: by the server when it comes back, by the script in the page before. Figures
 * and amounts that are texts arrive already formatted in the language.
 */
export interface FillingWords {
  form: {
    errorPrefix: string;
    errorSummary: Counted;
    row: Counted;
    total: Filled;
    consents: string;
    /** How many characters may still be typed, and how many are too many. */
    left: Counted;
    over: Counted;
    /** How far the rows of a budget are from the amount requested with the own contribution. */
    budgetMissing: Filled;
    budgetOver: Filled;
    budgetEven: string;
  };
  faults: Record<Exclude<AnswerFaultCode, CountedFault | BoundFault | "notEligible">, string> &
    Record<CountedFault, Counted> &
    Record<BoundFault, Filled>;
}
