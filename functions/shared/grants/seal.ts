import { canonicalContent } from "../../../domain/content.ts";
import { organisationIdentity } from "../../../domain/grants/organisation.ts";
import type { Application } from "../../../schemas/application.ts";
import { sha256 } from "../secrets.ts";

/** The application with the hashes of what it says now; its newest correction keeps the one of its own content. */
export function sealed(application: Application): Application {
  const contentHash = sha256(canonicalContent(application));
  const organisation = sha256(organisationIdentity(application.answers));
  const corrections = application.corrections.map((correction, index, all) =>
    index === all.length - 1 && correction.answeredAt !== undefined && correction.contentHash === undefined
      ? { ...correction, contentHash }
      : correction,
  );
  return { ...application, contentHash, organisation, corrections };
}
