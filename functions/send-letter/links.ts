import { isAboutGrant } from "../../domain/letters.ts";
import {
  assignmentLinkExpiry,
  coordinateLinkExpiry,
  draftLinkExpiry,
  linkForgottenAt,
  manageLinkExpiry,
  organiseLinkExpiry,
} from "../../domain/links.ts";
import type { LetterKind } from "../../schemas/letter.ts";
import type { Link, LinkPurpose } from "../../schemas/link.ts";
import { mintLinkKey, sha256 } from "../shared/secrets.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, type Write } from "../shared/table/writes.ts";
import type { LetterFacts } from "./letters/compose.ts";

interface Minted {
  urls: LetterFacts["links"];
  writes: Write[];
}

const route: Record<Exclude<LinkPurpose, "checkIn">, string> = {
  manage: "manage",
  question: "questions",
  draft: "drafts",
  coordinate: "coordinate",
  approval: "approvals",
  organise: "organise",
};

/** Who is told of others' silence has nothing to answer, what has ended has nothing left to manage, and a certificate is for all to see. */
const withoutLink = new Set<LetterKind>([
  "overdueNotice",
  "signUpCancelled",
  "signUpOfferLapsed",
  "eventCancelled",
  "certificateIssued",
  "draftExpired",
  "reviewerReplaced",
]);

const toCoordinator = new Set<LetterKind>([
  "questionOverdue",
  "coordinatorLink",
  "callClosed",
  "applicationsScored",
  "listReturned",
  "listRefused",
  "resultsPublished",
  "overdueList",
  "reviewersMissing",
  "overrideAgreed",
  "overrideDeclined",
  "moneyReturned",
]);

/** The links a letter needs: every letter has its own, so that none has to be kept anywhere but in the letter. */
export function mintLinks(publicUrl: string, facts: Omit<LetterFacts, "links">): Minted {
  const { letter, now } = facts;
  const urls = { origin: publicUrl, page: `${publicUrl}/forms/${letter.formId}/page?lang=${letter.language}` };
  const link = withoutLink.has(letter.kind) ? undefined : linkFor(facts, now.toISOString());
  if (!link) return { urls, writes: [] };
  const key = mintLinkKey();
  const url = `${publicUrl}/${route[link.purpose]}/${key}`;
  const put = { ...keys.link(sha256(key)), ...link, expires: linkForgottenAt(link) };
  return {
    urls: { ...urls, ...(link.purpose === "manage" ? { manage: url } : { act: url }) },
    writes: [{ put, condition: absent }],
  };
}

type MintedLink = Exclude<Link, { purpose: "checkIn" }>;
type Facts = Omit<LetterFacts, "links">;

function linkFor(facts: Facts, createdAt: string): MintedLink | undefined {
  const { letter, form, assignment } = facts;
  const { formId, submissionId, assigneeId } = letter;
  if (isAboutGrant(letter.kind)) return grantLink(facts, createdAt);
  const common = { schemaVersion: 1 as const, formId, createdAt };
  if (letter.kind === "organiserLink") {
    if (form.kind !== "conference" || assigneeId === undefined) return undefined;
    return { purpose: "organise", ...common, assigneeId, expiresAt: organiseLinkExpiry(form) };
  }
  if (submissionId === undefined) return undefined;
  if (!assignment) return { purpose: "manage", ...common, submissionId, expiresAt: manageLinkExpiry(form) };
  const expiresAt = assignmentLinkExpiry(assignment, createdAt);
  return { purpose: "approval", ...common, submissionId, assigneeId: assignment.assignee.id, expiresAt };
}

function grantLink({ letter, form, question, counter }: Facts, createdAt: string): MintedLink | undefined {
  const { kind, formId, submissionId, draftId, assigneeId = "applicant" } = letter;
  if (form.kind !== "grantCall") return undefined;
  const common = { schemaVersion: 1 as const, formId, createdAt };
  if (toCoordinator.has(kind)) {
    const expiresAt = coordinateLinkExpiry(form, createdAt);
    return { purpose: "coordinate", ...common, assigneeId: form.coordinator.id, expiresAt };
  }
  if (kind === "questionAsked" || kind === "questionReminder") {
    if (!question) return undefined;
    const { step, round, asked, list } = question;
    const about = question.submissionId === undefined ? { list } : { submissionId: question.submissionId };
    const expiresAt = assignmentLinkExpiry(question, createdAt);
    return { purpose: "question", ...common, ...about, step, round, assigneeId: asked.id, expiresAt };
  }
  if (draftId !== undefined && submissionId === undefined) {
    return { purpose: "draft", ...common, draftId, expiresAt: draftLinkExpiry(counter ?? form) };
  }
  // The applicant's own page is nobody else's, though others may be told the same.
  if (submissionId === undefined || assigneeId !== "applicant") return undefined;
  return { purpose: "manage", ...common, submissionId, expiresAt: manageLinkExpiry(form, createdAt) };
}
