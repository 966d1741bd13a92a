import { assignmentLinkExpiry, linkForgottenAt, manageLinkExpiry, organiseLinkExpiry } from "../../domain/links.ts";
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
  review: "reviews",
  decision: "decisions",
  approval: "approvals",
  organise: "organise",
};

/** The coordinator has nothing to answer, what has ended has nothing left to manage, and a certificate is for all to see. */
const withoutLink = new Set<LetterKind>([
  "overdueNotice",
  "callClosed",
  "signUpCancelled",
  "signUpOfferLapsed",
  "eventCancelled",
  "certificateIssued",
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

function linkFor({ letter, form, assignment }: Omit<LetterFacts, "links">, createdAt: string): MintedLink | undefined {
  const { formId, submissionId, assigneeId } = letter;
  const common = { schemaVersion: 1 as const, formId, createdAt };
  if (letter.kind === "organiserLink") {
    if (form.kind !== "conference" || assigneeId === undefined) return undefined;
    return { purpose: "organise", ...common, assigneeId, expiresAt: organiseLinkExpiry(form) };
  }
  if (submissionId === undefined) return undefined;
  if (!assignment) return { purpose: "manage", ...common, submissionId, expiresAt: manageLinkExpiry(form) };
  const { step, assignee } = assignment;
  const expiresAt = assignmentLinkExpiry(assignment, createdAt);
  return { purpose: step, ...common, submissionId, assigneeId: assignee.id, expiresAt };
}
