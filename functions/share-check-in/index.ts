import { checkInLinkExpiry, linkForgottenAt } from "../../domain/links.ts";
import type { Link } from "../../schemas/link.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { originOf } from "../shared/http/origin.ts";
import { Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { pageResponse } from "../shared/http/response.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { mintLinkKey, sha256 } from "../shared/secrets.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";
import { sharedLinkPage } from "./page.tsx";

/** Makes a link for helpers at the door. Its answer is the only page that ever shows it; sent again, it makes another. */
export const handler = httpDoor("share-check-in", async (request, { TABLE_NAME }) => {
  const { event, body, now } = request;
  postedFields(body);
  const opened = await openClerk(TABLE_NAME, request.path("key"), now);
  const { link, form, clerk } = opened;
  const expiresAt = checkInLinkExpiry(form);
  if (now >= expiresAt) throw new Refused({ code: "eventOver" });
  const { id: formId } = form;
  const shared: Link = {
    schemaVersion: 1,
    purpose: "checkIn",
    formId,
    assigneeId: clerk.id,
    createdAt: now,
    expiresAt,
  };
  const minted = mintLinkKey();
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(link.storedAt, now),
    { put: { ...keys.link(sha256(minted)), ...shared, expires: linkForgottenAt(shared) }, condition: absent },
    audit({ at: now, formId, action: "linkSent", actor: clerk.id }),
  ]);
  if (failures) throw new Refused({ code: "linkExpired" });
  const office = officeOf(opened, request);
  return pageResponse(200, sharedLinkPage(office, `${originOf(event)}/check-in/${minted}`));
});
