import { arrivalTime } from "../../../domain/arrival-time.ts";
import { Arrival } from "../../../schemas/event-records.ts";
import { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { linkIsOpen } from "../http/links.ts";
import { Refused } from "../http/refused.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { absent, type Failure, transact, type Write } from "../table/writes.ts";
import type { OpenCheckIn } from "./open.ts";

/** Somebody who was seen. `at` is a device's clock. */
export interface Seen {
  submissionId: SubmissionId;
  participant: number;
  at: Instant;
  method: Arrival["method"];
  /** The device's id of this report. */
  report?: string;
  /** From a scanned ticket: it must be the right one. */
  ticketSecret?: string;
}

export type Outcome =
  | { outcome: "recorded" | "alreadyArrived"; at: Instant }
  | { outcome: "unknown" }
  | { outcome: "notConfirmed"; status: SignUp["status"]; reference: string };

/** The arrival of one person, unless it is recorded, with its audit record. */
export function arrivalWrites(
  { form, actor }: Pick<OpenCheckIn, "form" | "actor">,
  { submissionId, participant, at, method, report }: Omit<Seen, "ticketSecret">,
  now: Instant,
): [Write, Write] {
  const about = { formId: form.id, submissionId };
  const time = arrivalTime(at, form.startsAt, now);
  const arrival: Arrival = {
    schemaVersion: 1,
    ...about,
    participant,
    at: time,
    method,
    by: actor,
    ...(report && { report }),
  };
  return [
    { put: { ...keys.arrival(form.id, submissionId, participant), ...arrival }, condition: absent },
    audit({ at: now, ...about, action: "arrived", actor }),
  ];
}

/** The person has a seat at this very event, and the ticket that was scanned is theirs. */
function hasSeat(formId: string, { submissionId, participant, ticketSecret }: Seen): Write {
  const ticket = ticketSecret === undefined ? "" : " AND ticketSecret = :secret";
  const values = { ":confirmed": "confirmed", ":participant": participant };
  return {
    check: keys.submission(formId, submissionId),
    condition: {
      expression: `#status = :confirmed AND size(participants) >= :participant${ticket}`,
      names: { "#status": "status" },
      values: ticketSecret === undefined ? values : { ...values, ":secret": ticketSecret },
    },
  };
}

function reasonOf({ participant, ticketSecret, report }: Seen, signUpItem: Failure, arrivalItem: Failure): Outcome {
  const signUp = signUpItem.item && parseItem(SignUp, signUpItem.item);
  const mismatch = signUpItem.failed && (!signUp || signUp.participants.length < participant);
  if (mismatch || (signUp && ticketSecret !== undefined && signUp.ticketSecret !== ticketSecret)) {
    return { outcome: "unknown" };
  }
  if (arrivalItem.item) {
    const { at, report: recorded } = parseItem(Arrival, arrivalItem.item);
    return { outcome: report !== undefined && recorded === report ? "recorded" : "alreadyArrived", at };
  }
  if (!signUp) throw new Error("Neither the sign-up nor an arrival stood in the way");
  return { outcome: "notConfirmed", status: signUp.status, reference: signUp.reference };
}

/**
 * Records that one person is there: in one transaction, counted once whatever is sent how often and by how many.
 * @throws Refused linkExpired
 */
export async function recordArrival(tableName: string, door: OpenCheckIn, seen: Seen, now: Instant): Promise<Outcome> {
  const failures = await transact(tableName, [
    linkIsOpen(door.storedAt, now),
    hasSeat(door.form.id, seen),
    ...arrivalWrites(door, seen, now),
  ]);
  if (!failures) return { outcome: "recorded", at: arrivalTime(seen.at, door.form.startsAt, now) };
  const [link, signUp, arrival] = failures;
  if (link?.failed) throw new Refused({ code: "linkExpired" });
  if (!signUp || !arrival) throw new Error("A transaction answers for each of its writes");
  return reasonOf(seen, signUp, arrival);
}
