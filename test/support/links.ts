import * as z from "zod/mini";
import { manageLinkExpiry } from "../../domain/links.ts";
import { Link } from "../../schemas/link.ts";
import { aConference, whileOpen } from "./forms.ts";
import { submissionId } from "./submissions.ts";

/** The link with which the person of `aSignUp` manages the sign-up. */
export function aLink(changes: Record<string, unknown> = {}): Link {
  const form = aConference();
  return z.parse(Link, {
    schemaVersion: 1,
    purpose: "manage",
    formId: form.id,
    submissionId: submissionId(),
    createdAt: whileOpen,
    expiresAt: manageLinkExpiry(form),
    ...changes,
  });
}
