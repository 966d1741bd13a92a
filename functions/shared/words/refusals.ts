import { inLanguage } from "../../../domain/public-form.ts";
import type { FieldFault, Refusal } from "../../../domain/refusal.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "./catalogue.ts";
import { answerMessage, isOfAnswer } from "./faults/message.ts";
import { moment, money } from "./format.ts";

/** The sentence that stands at a wrongly answered field. */
export function faultMessage(language: Language, fault: FieldFault): string {
  if (isOfAnswer(fault)) return answerMessage(language, fault);
  const words = catalogue[language].faults;
  switch (fault.code) {
    case "tooManyNames":
    case "tooFewAdults":
    case "tooManyDays":
      return words[fault.code](fault.limit);
    case "budgetSum":
      return words.budgetSum(money(language, fault.rows), money(language, fault.total));
    case "moreThanPaid":
      return words.moreThanPaid(money(language, fault.rows), money(language, fault.paid));
    case "ownContributionTooLow":
      return words.ownContributionTooLow(fault.percent, money(language, fault.least));
    case "sessionClash":
      return words.sessionClash(inLanguage(fault.first, language), inLanguage(fault.second, language));
    case "sessionNotAdmitted":
    case "sessionBegun":
      return words[fault.code](inLanguage(fault.session, language));
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
    case "proofNeeded":
      return words[refusal.code](refusal.retryAfterSeconds);
    case "unexpected":
      return words[refusal.posted ? "unexpectedPosted" : "unexpected"](refusal.requestId);
    default:
      return words[refusal.code];
  }
}
