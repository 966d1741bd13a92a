import { canonicalContent } from "../../../domain/content.ts";
import { organisationIdentities } from "../../../domain/grants/application/organisation.ts";
import type { Application } from "../../../schemas/application.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Sha256 } from "../../../schemas/values.ts";
import { sha256 } from "../secrets.ts";

/** Hashes of all that tells an applicant in all calls; see schemas/application.ts. */
export const organisationsOf = (answers: Answers): Sha256[] => organisationIdentities(answers).map(sha256);

/** The application with the hashes of what it says now; its newest correction keeps the one of its own content. */
export function sealed(application: Application): Application {
  const contentHash = sha256(canonicalContent(application));
  // Whoever corrects a number stays known by the one before.
  const organisations = [...new Set([...application.organisations, ...organisationsOf(application.answers)])];
  const corrections = application.corrections.map((correction, index, all) =>
    index === all.length - 1 && correction.answeredAt !== undefined && correction.contentHash === undefined
      ? { ...correction, contentHash }
      : correction,
  );
  return { ...application, contentHash, organisations, corrections };
}
