import { letterName, queuedLetter } from "../../domain/letters.ts";
import { sameAddress } from "../../domain/participants.ts";
import { OfAddress } from "../../schemas/draft.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { draftLetter } from "../shared/drafts/letters.ts";
import { addressIn } from "../shared/drafts/of-address.ts";
import { parseItem } from "../shared/records.ts";
import { hourOf } from "../shared/sign-ups/link-again.ts";
import { keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import { absent, transact, type Write } from "../shared/table/writes.ts";

/** As many as go into one transaction, and more than anybody writes in one call. */
const most = 20;

const asked = "ASKED#";

/** What is sent again of one draft or application. */
function linkWrites({ formId, language, draftId, submissionId }: OfAddress, to: string, now: Instant): Write[] {
  const version = `again#${hourOf(now)}`;
  if (draftId) return [draftLetter("draftLink", { id: draftId, formId, language }, to, { now, version })];
  if (!submissionId) return [];
  const letter = queuedLetter({ kind: "applicationLink", to, language, formId, submissionId, queuedAt: now });
  return [
    { put: { ...keys.letter(submissionId, letterName("applicationLink", version)), ...letter }, condition: absent },
    audit({ at: now, formId, submissionId, action: "linkSent", actor: "applicant" }),
  ];
}

function coordinatorWrites({ id: formId, coordinator }: GrantCall, address: string, now: Instant): Write[] {
  const { id: assigneeId, email: to, language } = coordinator;
  if (sameAddress(to) !== address) return [];
  const kind = "coordinatorLink";
  const letter = queuedLetter({ kind, to, language, formId, assigneeId, queuedAt: now });
  return [
    { put: { ...keys.formLetter(formId, letterName(kind, assigneeId, hourOf(now))), ...letter }, condition: absent },
    audit({ at: now, formId, action: "linkSent", actor: assigneeId }),
  ];
}

/**
 * Queues the links to everything that an address began or sent in a call, and to the call itself for its coordinator,
 * once an hour. One query and one write that the table takes, whoever asks.
 */
export async function sendCallLinks(tableName: string, form: GrantCall, typed: string, now: Instant): Promise<void> {
  const address = sameAddress(typed);
  const hash = addressIn(form.id, address);
  const items = await Array.fromAsync(queryItems(tableName, keys.ofAddress(hash, "").pk));
  const hour = keys.ofAddress(hash, asked + hourOf(now));
  const mine = items
    .filter(({ sk }) => !String(sk).startsWith(asked))
    .map((item) => parseItem(OfAddress, item))
    .filter(({ until }) => now < until)
    .toSorted((one, other) => (one.until < other.until ? 1 : -1))
    .slice(0, most);
  const writes = [...mine.flatMap((entry) => linkWrites(entry, typed, now)), ...coordinatorWrites(form, address, now)];
  const expires = Math.floor(Date.parse(now) / 1000) + 2 * 60 * 60;
  const had = items.some(({ sk }) => sk === hour.sk);
  const nothing: Write = { check: hour, condition: had ? { expression: "attribute_exists(pk)" } : absent };
  const once: Write = { put: { ...hour, schemaVersion: 1, expires }, condition: absent };
  await transact(tableName, had || writes.length === 0 ? [nothing] : [once, ...writes]);
}
