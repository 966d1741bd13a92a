import { inLanguage } from "../../../../domain/public-form.ts";
import type { AnswerFault, Fault } from "../../../../domain/refusal.ts";
import type { Language } from "../../../../schemas/values.ts";
import { money, number } from "../format.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { FaultWords } from "./words.ts";

/** What is said while a form is filled in, by language. */
export const faultWords: Record<Language, FaultWords> = { pl, en, uk };

/** Whether a fault follows from one answer, and so can be found in a browser as well. */
export const isOfAnswer = <Any extends Fault>(fault: Any): fault is Extract<Any, AnswerFault> =>
  fault.code === "notEligible" || Object.hasOwn(pl.faults, fault.code);

/** The sentence that stands at a field whose answer is wrong by itself. */
export function answerMessage(language: Language, fault: AnswerFault): string {
  const words = faultWords[language].faults;
  switch (fault.code) {
    case "tooShort":
    case "tooLong":
    case "tooFewRows":
    case "tooManyRows":
    case "fileTooLarge":
      return words[fault.code](fault.limit);
    case "tooSmall":
    case "tooLarge":
      return words[fault.code](
        fault.unit === "PLN" ? money(language, Math.round(fault.limit * 100)) : number(language, fault.limit),
      );
    case "notEligible":
      return inLanguage(fault.reason, language);
    default:
      return words[fault.code];
  }
}
