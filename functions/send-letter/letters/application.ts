import { createHash } from "node:crypto";
import type { Application } from "../../../schemas/submission.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { moment, money } from "../../shared/words/format.ts";
import { applicantOf, titleOf } from "./applicant.ts";
import { type Detail, inSubject, letterOf } from "./body.ts";
import type { Attachment, LetterContent } from "./content.ts";
import { applicationOf, callOf, type LetterFacts, need } from "./facts.ts";
import type { ApplicationKind } from "./words/catalogue.ts";
import { words as catalogue } from "./words/words.ts";

/** Letters to somebody who has applied for a grant. */
export function applicationLetter(kind: ApplicationKind, facts: LetterFacts): LetterContent {
  const { letter, links } = facts;
  const [call, application] = [callOf(facts), applicationOf(facts)];
  const words = catalogue[letter.language];
  const title = inLanguage(call.title, letter.language);
  const received = kind === "applicationReceived";

  return letterOf({
    words,
    wording: words.application[kind]({ call: inSubject(title), reference: application.reference }),
    details: [
      ["call", title],
      ["reference", application.reference],
      ["applicant", applicantOf(application)],
      ["title", titleOf(application)],
      ["requestedAmount", money(letter.language, application.requestedAmount)],
      ...(received ? receiptDetails(application, facts) : resultDetails(kind, application, facts)),
    ],
    url: received ? need(links.manage, "a link to the application", facts) : links.manage,
    attachments: received ? [submittedContent(application, facts)] : [],
  });
}

function receiptDetails({ submittedAt, contentHash }: Application, { letter }: LetterFacts): Detail[] {
  return [
    // The hour on the clock twice means two instants when summer time ends; UTC leaves no doubt.
    ["submittedAt", `${moment(letter.language, submittedAt)} (${submittedAt})`],
    ["contentHash", contentHash],
  ];
}

function resultDetails(kind: ApplicationKind, application: Application, facts: LetterFacts): Detail[] {
  const { language } = facts.letter;
  const { status } = application;
  const awarded = status === "awarded" && kind === "applicationAwarded" ? application : undefined;
  const rejected = status === "rejected" && kind === "applicationRejected" ? application : undefined;
  const { decidedAt, reason } = need(awarded ?? rejected, "the decision it tells of", facts);
  return [
    ["awardedAmount", awarded && money(language, awarded.awardedAmount)],
    ["decidedAt", moment(language, decidedAt)],
    ["reason", reason],
  ];
}

/** The file whose hash the letter states; a receipt that states a wrong one would be worse than none. */
function submittedContent({ reference, contentHash }: Application, facts: LetterFacts): Attachment {
  const content = Buffer.from(need(facts.canonicalContent, "the submitted content", facts), "utf8");
  const isTheSame = createHash("sha256").update(content).digest("hex") === contentHash;
  const checked = need(isTheSame ? content : undefined, "content of the stated hash", facts);
  return { filename: `${reference}.json`, contentType: "application/json", content: checked };
}
