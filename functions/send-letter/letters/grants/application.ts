import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application } from "../../../../schemas/application.ts";
import { period } from "../../../shared/words/format.ts";
import { inSubject, letterOf } from "../body.ts";
import type { Block, LetterContent } from "../content.ts";
import { callOf, type LetterFacts, need } from "../facts.ts";
import type { ApplicationKind, ApplicationValues } from "../words/grants.ts";
import { words as catalogue } from "../words/words.ts";
import { failedItems } from "./checks.ts";
import { aboutApplication, type GrantDetail, masked, nameOf, rowsOf, written } from "./details.ts";
import { receiptDetails, receiptFiles } from "./receipt.ts";
import { cardSections, placeDetails, reservePosition, scoreDetails } from "./result.ts";

function valuesOf(application: Application | undefined, facts: LetterFacts): ApplicationValues {
  const { title, smallGrant, merit } = callOf(facts);
  const { number } = facts.letter;
  const amendment = number === undefined ? application?.amendments.at(-1) : application?.amendments[number - 1];
  return {
    call: inSubject(inLanguage(title, facts.letter.language)),
    reference: application?.reference ?? "",
    next: smallGrant ? "comments" : merit ? "merit" : "list",
    called: (application?.corrections.length ?? 0) > 0,
    appealed: application?.appeal?.decision !== undefined,
    why: application?.score?.passed === false ? "threshold" : application?.decision?.reason ? "reason" : "money",
    agreed: amendment?.decision?.agreed ?? false,
    unsigned: application?.agreement !== undefined && application.endReason !== undefined,
    promoted: application?.decision?.promotedAt !== undefined,
    position: (application && reservePosition(application.id, facts)) ?? "",
  };
}

function agreementDetails({ agreement }: Application, facts: LetterFacts): GrantDetail[] {
  const { number, signedOn, endsOn } = need(agreement, "an agreement", facts);
  const { date } = written(facts);
  return [
    ["agreementNumber", number],
    ["signedOn", signedOn && date(signedOn)],
    ["endsOn", date(endsOn)],
  ];
}

/** The instalment that was paid: the one that the letter names, or else the newest. */
function paidDetails({ agreement }: Application, facts: LetterFacts): GrantDetail[] {
  const { number, bankAccount, instalments } = need(agreement, "an agreement", facts);
  const paid = instalments.filter(({ paidAt }) => paidAt !== undefined).length;
  const which = facts.letter.number ?? paid;
  const { amount, paidOn } = need(instalments[which - 1], "the instalment", facts);
  const { money, date } = written(facts);
  const { terms } = catalogue[facts.letter.language].grant;
  return [
    ["agreementNumber", number],
    ["instalment", terms.nthOf(which, instalments.length)],
    ["amount", money(amount)],
    ["paidOn", date(need(paidOn, "the payment", facts))],
    ["bankAccount", masked(bankAccount)],
  ];
}

function amendmentDetails({ amendments, agreement }: Application, facts: LetterFacts): GrantDetail[] {
  const { number } = facts.letter;
  const { text, decision } = need(
    number === undefined ? amendments.at(-1) : amendments[number - 1],
    "a request to change the agreement",
    facts,
  );
  const { reason } = need(decision, "the decision on it", facts);
  return [
    ["agreementNumber", agreement?.number],
    ["request", text],
    ["reason", reason],
    ["endsOn", agreement && written(facts).date(agreement.endsOn)],
  ];
}

function moreOf(kind: ApplicationKind, application: Application, facts: LetterFacts): GrantDetail[] {
  const { money, moment } = written(facts);
  const { patron, formalChecks, appeal, corrections, comments, endReason, awardedAmount } = application;
  switch (kind) {
    case "applicationReceived":
      return receiptDetails(application, facts);
    case "applicationAwaitsPatron": {
      const { name, email } = need(patron, "a patron", facts);
      return [
        ["patron", name],
        ["email", email],
        ["deadline", facts.question && moment(facts.question.deadline)],
      ];
    }
    case "applicationLeftUnexamined": {
      const correction = corrections.at(-1);
      return [
        ["deadline", correction && moment(correction.deadline)],
        ["message", correction?.message],
        ["reason", endReason],
      ];
    }
    case "applicationRejectedFormally":
      return [
        ["reason", formalChecks.at(-1)?.reason],
        ["appealDecision", appeal?.decision?.reason],
      ];
    case "appealUpheld":
      return [["reason", need(appeal?.decision, "a decision on the appeal", facts).reason]];
    case "commentsOpened": {
      const { from, until } = need(comments, "a time for comments", facts);
      return [["comments", period(facts.letter.language, from, until)]];
    }
    case "applicationAwarded":
      return [
        ["awardedAmount", money(need(awardedAmount, "an award", facts))],
        ...placeDetails(application, facts),
        ...scoreDetails(application, facts),
      ];
    case "applicationOnReserve":
      need(reservePosition(application.id, facts), "a place in reserve", facts);
      return [...placeDetails(application, facts), ...scoreDetails(application, facts)];
    case "applicationRejected":
      // What was awarded is never called rejected.
      need(awardedAmount === undefined ? true : undefined, "a rejection", facts);
      return [...placeDetails(application, facts), ...scoreDetails(application, facts)];
    case "agreementSigned":
      return [
        ["awardedAmount", awardedAmount === undefined ? undefined : money(awardedAmount)],
        ...agreementDetails(application, facts),
      ];
    case "instalmentPaid":
      return paidDetails(application, facts);
    case "amendmentDecided":
      return amendmentDetails(application, facts);
    case "reportOverdue":
      return [
        ["awardedAmount", awardedAmount === undefined ? undefined : money(awardedAmount)],
        ...agreementDetails(application, facts),
      ];
    case "applicationSettled":
      return [
        ["agreementNumber", application.agreement?.number],
        ["awardedAmount", awardedAmount === undefined ? undefined : money(awardedAmount)],
      ];
    case "applicationForfeited":
    case "applicationWithdrawn":
    case "callCancelled":
      return [["reason", endReason]];
    default:
      return [];
  }
}

/** The amounts in which a grant is paid. */
function instalmentSection({ agreement }: Application, facts: LetterFacts): Block[] {
  const { instalments = [] } = agreement ?? {};
  const { terms } = catalogue[facts.letter.language].grant;
  const rows = instalments.map(({ amount }, index) => ({
    label: terms.nthOf(index + 1, instalments.length),
    value: written(facts).money(amount),
  }));
  return rows.length === 0 ? [] : [{ type: "details", heading: terms.instalments, rows }];
}

function sectionsOf(kind: ApplicationKind, application: Application, facts: LetterFacts): Block[] {
  switch (kind) {
    case "applicationRejectedFormally":
      return failedItems(application, facts);
    case "applicationAwarded":
    case "applicationOnReserve":
    case "applicationRejected":
      return cardSections(application, facts);
    case "agreementSigned":
      return instalmentSection(application, facts);
    default:
      return [];
  }
}

/** Letters to somebody who has applied for a grant, and to a reviewer who need not read the application any more. */
export async function applicationLetter(kind: ApplicationKind, facts: LetterFacts): Promise<LetterContent> {
  const { letter, links, submission, form } = facts;
  const words = catalogue[letter.language];
  // A cancelled call concerns those as well who have only begun an application.
  const absent = kind === "callCancelled" && submission === undefined;
  const application = absent
    ? undefined
    : need(submission?.kind === "application" ? submission : undefined, "an application", facts);
  const blind = kind === "reviewerReplaced";
  const about = application
    ? [...(blind ? nameOf : aboutApplication)(application, facts), ...moreOf(kind, application, facts)]
    : ([["call", inLanguage(form.title, letter.language)]] as const);
  const received = kind === "applicationReceived";
  return letterOf({
    words,
    wording: words.grant.application[kind](valuesOf(application, facts)),
    details: [],
    more: rowsOf(words, about),
    url: received || kind === "applicationLink" ? need(links.manage, "a link to the application", facts) : links.manage,
    sections: application ? sectionsOf(kind, application, facts) : [],
    attachments: received && application ? await receiptFiles(application, facts) : [],
  });
}
