import { personKey } from "../../domain/arrivals.ts";
import { Certificate } from "../../schemas/event-records.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { backTo } from "../shared/organiser/back.ts";
import { openClerk } from "../shared/organiser/clerk.ts";
import { readPerson } from "../shared/organiser/person.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";

/** Takes back a certificate that was given by mistake: whoever verifies it is told so. */
export const handler = httpDoor("revoke-certificate", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const { link, form, clerk } = await openClerk(TABLE_NAME, request.path("key"), now);
  const { submissionId, participant } = found(readPerson(postedFields(body).get("certificate")));
  const storedAt = keys.certificate(form.id, submissionId, participant);
  const read = async () => parseItem(Certificate, found(await getItem(TABLE_NAME, storedAt)));
  const done = backTo(request, "/certificates", "certificate", personKey({ submissionId, participant }));
  if ((await read()).revokedAt !== undefined) return done;
  const failures = await transact(TABLE_NAME, [
    {
      update: storedAt,
      expression: "SET revokedAt = :now, revokedBy = :by",
      condition: {
        expression: "attribute_exists(pk) AND attribute_not_exists(revokedAt)",
        values: { ":now": now, ":by": clerk.id },
      },
    },
    linkIsOpen(link.storedAt, now),
    audit({ at: now, formId: form.id, submissionId, action: "certificateRevoked", actor: clerk.id }),
  ]);
  if (!failures) return done;
  // Two clerks at once revoke it once.
  if ((await read()).revokedAt !== undefined) return done;
  throw new Refused({ code: "linkExpired" });
});
