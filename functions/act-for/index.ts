import * as z from "zod/mini";
import { actForLinkExpiry, linkForgottenAt } from "../../domain/links.ts";
import type { Link } from "../../schemas/link.ts";
import { SubmissionId } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { seeOther } from "../shared/http/response.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { readSignUp } from "../shared/records.ts";
import { mintLinkKey, sha256 } from "../shared/secrets.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";

/**
 * Opens somebody's own page to a clerk they have asked: whatever the person could do there, the clerk does by the same
 * rules. The link lives a day, and the record of it says who had it.
 */
export const handler = httpDoor("act-for", async (request, { TABLE_NAME }) => {
  const { body, path, now } = request;
  postedFields(body);
  const opened = await openClerk(TABLE_NAME, path("key"), now);
  const { link, form, clerk } = opened;
  const id = z.safeParse(SubmissionId, path("submissionId"));
  const signUp = found(id.success ? await readSignUp(TABLE_NAME, form.id, id.data) : undefined);
  const about = { formId: form.id, submissionId: signUp.id };
  const manage: Link = {
    schemaVersion: 1,
    purpose: "manage",
    ...about,
    createdAt: now,
    expiresAt: actForLinkExpiry(now),
  };
  const minted = mintLinkKey();
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(link.storedAt, now),
    { put: { ...keys.link(sha256(minted)), ...manage, expires: linkForgottenAt(manage) }, condition: absent },
    audit({ at: now, ...about, action: "linkSent", actor: clerk.id }),
  ]);
  if (failures) throw new Refused({ code: "linkExpired" });
  return seeOther(`/manage/${minted}?lang=${officeOf(opened, request).language}`);
});
