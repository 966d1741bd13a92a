import { flaggedFields } from "../../../../domain/grants/formal/correction.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { Block } from "../content.ts";
import { applicationOf, callOf, type LetterFacts, need } from "../facts.ts";
import type { AskedStep } from "../words/grants.ts";
import { words as catalogue } from "../words/words.ts";
import { failedItems } from "./checks.ts";
import { aboutApplication, type GrantDetail, masked, nameOf, written } from "./details.ts";
import { approvalRows, listDetails, personOf, placeRows } from "./list.ts";

/** What a question is about: rows before the link, and more after it. */
export interface Matter {
  details: GrantDetail[];
  sections?: Block[];
}

/** The labels of the fields that may be changed, a line each; files are no field of the form. */
function flaggedLabels(application: Application, facts: LetterFacts): string | undefined {
  const correction = application.corrections.at(-1);
  if (!correction) return undefined;
  const call = callOf(facts);
  const { language } = facts.letter;
  const labels = flaggedFields(call, correction).map(({ label }) => inLanguage(label, language));
  const files = correction.fields.includes("attachments") ? [catalogue[language].grant.terms.attachments] : [];
  return [...labels, ...files].join("\n");
}

function listMatter(question: Question, facts: LetterFacts): Matter {
  const call = callOf(facts);
  const ranking = need(facts.ranking, "the list", facts);
  const words = catalogue[facts.letter.language];
  const { terms } = words.grant;
  const approver = call.approvers.find(({ person, deputy }) => [person.id, deputy?.id].includes(question.asked.id));
  const approvals = approvalRows(ranking, call, terms, facts);
  return {
    details: [
      ["call", inLanguage(call.title, facts.letter.language)],
      ["role", approver && terms.role[approver.role]],
      ...listDetails(ranking, facts),
    ],
    sections: [
      { type: "details", heading: terms.list, rows: placeRows(ranking, terms, facts) },
      ...(approvals.length > 0 ? [{ type: "details", heading: terms.approvals, rows: approvals } as const] : []),
    ],
  };
}

/** A change against the rule: of which application, from where to where, and why. */
function overrideMatter(facts: LetterFacts): Matter {
  const call = callOf(facts);
  const ranking = need(facts.ranking, "the list", facts);
  const proposal = need(ranking.proposal, "a proposed change", facts);
  const entry = need(
    ranking.entries.find(({ submissionId }) => submissionId === proposal.submissionId),
    "the application that it changes",
    facts,
  );
  const { place } = catalogue[facts.letter.language].grant.terms;
  const { money } = written(facts);
  return {
    details: [
      ["call", inLanguage(call.title, facts.letter.language)],
      ["listVersion", `${ranking.version}`],
      ["reference", entry.reference],
      ["applicant", entry.applicant],
      ["title", entry.title],
      ["change", `${place[entry.place]}, ${money(entry.amount)} → ${place[proposal.place]}, ${money(proposal.amount)}`],
      ["reason", proposal.reason],
      ["proposedBy", personOf(call, proposal.by)],
    ],
  };
}

/** The instalment that a payer is asked for: each has a round of its own. */
function paymentDetails(application: Application, { round }: Question, facts: LetterFacts): GrantDetail[] {
  const { agreement } = application;
  const { number, bankAccount, instalments } = need(agreement, "an agreement", facts);
  const instalment = need(instalments[round - 1], "the instalment", facts);
  const { terms } = catalogue[facts.letter.language].grant;
  return [
    ["agreementNumber", number],
    ["instalment", terms.nthOf(round, instalments.length)],
    ["amount", written(facts).money(instalment.amount)],
    ["bankAccount", masked(bankAccount)],
  ];
}

function moreOf(step: AskedStep, application: Application, question: Question, facts: LetterFacts): GrantDetail[] {
  const { money, moment, date } = written(facts);
  const { agreement, refund, report, amendments } = application;
  switch (step) {
    case "formalCheck":
      return [["submittedAt", moment(application.submittedAt)]];
    case "correction":
      return [
        ["message", need(application.corrections.at(-1), "a call for correction", facts).message],
        ["flagged", flaggedLabels(application, facts)],
      ];
    case "appeal":
      return [["reason", need(application.formalChecks.at(-1), "a formal check", facts).reason]];
    case "appealDecision":
      return [["appeal", need(application.appeal, "an appeal", facts).text]];
    case "commentsReview": {
      const { from, until } = need(application.comments, "a time for comments", facts);
      return [["comments", `${moment(from)} – ${moment(until)}`]];
    }
    case "partialOffer":
      return [["proposedAmount", money(need(application.proposedAmount, "an amount to offer", facts))]];
    case "agreement":
      return [
        ["awardedAmount", money(need(application.awardedAmount, "an award", facts))],
        ["decidedAt", application.decision && moment(application.decision.at)],
      ];
    case "signature":
      return [
        ["agreementNumber", agreement?.number],
        ["awardedAmount", money(need(application.awardedAmount, "an award", facts))],
      ];
    case "payment":
      return paymentDetails(application, question, facts);
    case "amendmentDecision": {
      const { text, endsOn } = need(amendments.at(-1), "a request to change the agreement", facts);
      return [
        ["agreementNumber", agreement?.number],
        ["request", text],
        ["endsOn", agreement && date(agreement.endsOn)],
        ["newEnd", endsOn && date(endsOn)],
      ];
    }
    case "report":
    case "reportReview":
      return [
        ["agreementNumber", agreement?.number],
        ["awardedAmount", money(need(application.awardedAmount, "an award", facts))],
        ["endsOn", agreement && date(agreement.endsOn)],
      ];
    case "reportCorrection":
      return [["message", need(report?.correction, "remarks on the report", facts).message]];
    case "refund": {
      const { amount, reason } = need(refund, "a refund", facts);
      return [
        ["agreementNumber", agreement?.number],
        ["amount", money(amount)],
        ["reason", reason],
      ];
    }
    case "refundReceipt": {
      const { amount, statedOn } = need(refund, "a refund", facts);
      return [
        ["agreementNumber", agreement?.number],
        ["amount", money(amount)],
        ["transferredOn", statedOn && date(statedOn)],
      ];
    }
    default:
      return [];
  }
}

/** Each step in its own facts. A reviewer is told no more than whose application it is; all else is behind the declaration. */
export function matterOf(step: AskedStep, question: Question, facts: LetterFacts): Matter {
  if (step === "listApproval") return listMatter(question, facts);
  if (step === "override") return overrideMatter(facts);
  const application = applicationOf(facts);
  if (step === "review" || step === "thirdReview") return { details: nameOf(application, facts) };
  return {
    details: [...aboutApplication(application, facts), ...moreOf(step, application, question, facts)],
    sections: step === "appeal" ? failedItems(application, facts) : [],
  };
}
