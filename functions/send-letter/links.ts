import { assignmentLinkExpiry, linkForgottenAt, manageLinkExpiry } from "../../domain/links.ts";
import type { LetterKind } from "../../schemas/letter.ts";
import type { Link } from "../../schemas/link.ts";
import { mintLinkKey, sha256 } from "../shared/secrets.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, type Write } from "../shared/table/writes.ts";
import type { LetterFacts } from "./letters/compose.ts";

interface Minted {
  urls: LetterFacts["links"];
  writes: Write[];
}

const route = { manage: "manage", review: "reviews", decision: "decisions" } as const;

/** The coordinator has nothing to answer, and a cancelled sign-up has nothing left to manage. */
const withoutLink = new Set<LetterKind>(["overdueNotice", "signUpCancelled"]);

/** The links a letter needs: every letter has its own, so that none has to be kept anywhere but in the letter. */
export function mintLinks(publicUrl: string, { letter, form, assignment, now }: Omit<LetterFacts, "links">): Minted {
  const writes: Write[] = [];
  const mint = (link: Link): string => {
    const key = mintLinkKey();
    writes.push({ put: { ...keys.link(sha256(key)), ...link, expires: linkForgottenAt(link) }, condition: absent });
    return `${publicUrl}/${route[link.purpose]}/${key}`;
  };
  const { formId, submissionId, kind } = letter;
  const page = `${publicUrl}/forms/${formId}/page?lang=${letter.language}`;
  if (submissionId === undefined || withoutLink.has(kind)) return { urls: { page }, writes };
  const createdAt = now.toISOString();
  const common = { schemaVersion: 1 as const, formId, submissionId, createdAt };
  if (assignment) {
    const { step, assignee } = assignment;
    const expiresAt = assignmentLinkExpiry(assignment, createdAt);
    return { urls: { page, act: mint({ purpose: step, ...common, assigneeId: assignee.id, expiresAt }) }, writes };
  }
  return { urls: { page, manage: mint({ purpose: "manage", ...common, expiresAt: manageLinkExpiry(form) }) }, writes };
}
