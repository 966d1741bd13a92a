import { inLanguage } from "../../../domain/public-form.ts";
import type { FieldFault, Refusal } from "../../../domain/refusal.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "./catalogue.ts";
import { moment, money, number } from "./format.ts";

/** The sentence that stands at a wrongly answered field. */
export function faultMessage(language: Language, fault: FieldFault): string {
  const words = catalogue[language].faults;
  switch (fault.code) {
    case "tooShort":
    case "tooLong":
    case "tooFewRows":
    case "tooManyRows":
    case "tooManyNames":
    case "tooFewAdults":
    case "tooManyDays":
      return words[fault.code](fault.limit);
    case "tooSmall":
    case "tooLarge":
      return words[fault.code](
        fault.unit === "PLN" ? money(language, Math.round(fault.limit * 100)) : number(language, fault.limit),
      );
    case "budgetSum":
      return words.budgetSum(money(language, fault.rows), money(language, fault.total));
    case "moreThanPaid":
      return words.moreThanPaid(money(language, fault.rows), money(language, fault.paid));
    case "ownContributionTooLow":
      return words.ownContributionTooLow(fault.percent, money(language, fault.least));
    case "notEligible":
      return inLanguage(fault.reason, language);
    case "sessionClash":
      return words.sessionClash(inLanguage(fault.first, language), inLanguage(fault.second, language));
    case "sessionNotAdmitted":
      return words.sessionNotAdmitted(inLanguage(fault.session, language));
    default:
      return words[fault.code];
  }
}
/** What has been refused, in a few words: the heading of the page and `title` of the problem. */
export const refusalTitle = (language: Language, refusal: Refusal): string =>
  catalogue[language].refusals[refusal.code];

/** Why, and what can be done about it: `detail` of the problem. */
export function refusalDetail(language: Language, refusal: Refusal): string {
  const words = catalogue[language].refusalDetails;
  switch (refusal.code) {
    case "notYetOpen":
      return words.notYetOpen(moment(language, refusal.opensAt));
    case "closed":
      return refusal.exhausted ? words.exhausted : words.closed(moment(language, refusal.closesAt));
    case "wrongMediaType":
      return refusal.formOnly ? words.formOnly : words.wrongMediaType;
    case "changesClosed":
      return words.changesClosed(moment(language, refusal.until));
    case "organisationFull":
      return words.organisationFull(refusal.left);
    case "noSeatsLeft":
      return words.noSeatsLeft(refusal.free);
    case "deadlinePassed":
      return words.deadlinePassed(moment(language, refusal.deadline));
    case "yearlyLimit":
      return words.yearlyLimit(money(language, refusal.limit));
    case "listIncomplete":
      return words.listIncomplete(refusal.open);
    case "poolExhausted":
      return words.poolExhausted(money(language, refusal.remaining), money(language, refusal.requested));
    case "busy":
      return words.busy(refusal.retryAfterSeconds);
    case "proofNeeded":
    case "tooManySent":
      return words[refusal.code](Math.ceil(refusal.retryAfterSeconds / 60));
    default:
      return words[refusal.code];
  }
}
