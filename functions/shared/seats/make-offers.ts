import { startOf } from "../../../domain/session-times.ts";
import { gathersUntil, nextOffer, offerEnd } from "../../../domain/waiting-line.ts";
import type { PoolFigures } from "../../../domain/seats.ts";
import type { Offer, Pool, WaitingEntry } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { letterWrites } from "../letters.ts";
import { readConference, readFigures, readSignUp } from "../records.ts";
import { changeSignUp } from "../sign-ups/change.ts";
import { dueAttributes, keys } from "../table/keys.ts";
import { absent, transact, type Write } from "../table/writes.ts";
import { counterKey, freeName } from "./claim.ts";
import { headOfLine } from "./line.ts";

/** How far behind groups that do not fit a smaller sign-up is looked for; each of them is noted as passed over. */
const lookAhead = 40;

/** Seats become theirs for a while: they are free no more, and the person is out of the line. */
const keepSeats = (formId: string, pool: Pool, seats: number): Write => ({
  update: counterKey(formId, pool),
  expression: "ADD #free :minusSeats, waitlisted :minusOne",
  condition: {
    expression: `#free >= :seats AND waitlisted > :none${pool === "event" ? " AND cancelled = :no" : ""}`,
    names: freeName,
    values: {
      ":seats": seats,
      ":minusSeats": -seats,
      ":minusOne": -1,
      ":none": 0,
      ...(pool === "event" && { ":no": false }),
    },
  },
});

const passOver = (formId: string, pool: Pool, { waitingNumber, passedOver }: WaitingEntry): Write => ({
  update: keys.waiting(formId, pool, waitingNumber),
  expression: "ADD passedOver :one",
  condition: { expression: "passedOver = :seen", values: { ":one": 1, ":seen": passedOver } },
});

interface Making {
  pool: Pool;
  entry: WaitingEntry;
  passed: WaitingEntry[];
  expiresAt: Instant;
  now: Instant;
}

function offerWrites(signUp: SignUp, { pool, entry, passed, expiresAt, now }: Making): Write[] {
  const { formId, id: submissionId, sessions } = signUp;
  const { seats, waitingNumber } = entry;
  const session = pool === "event" ? {} : { session: pool };
  const offered = { status: "offered" as const, offerExpiresAt: expiresAt };
  const offer: Offer = { schemaVersion: 1, formId, submissionId, pool, seats, expiresAt };
  return [
    keepSeats(formId, pool, seats),
    // A group may get smaller while it waits: its seats are offered as they are now.
    {
      delete: keys.waiting(formId, pool, waitingNumber),
      condition: { expression: "seats = :seats", values: { ":seats": seats } },
    },
    ...passed.map((group) => passOver(formId, pool, group)),
    pool === "event"
      ? changeSignUp(signUp, { set: offered, remove: ["waitingNumber"] })
      : changeSignUp(signUp, { set: { sessions: { ...sessions, [pool]: offered } } }),
    { put: { ...keys.offer(formId, pool, submissionId), ...offer, ...dueAttributes(expiresAt) }, condition: absent },
    ...letterWrites(signUp, pool === "event" ? "signUpOffered" : "sessionOffered", {
      now,
      version: [pool, String(waitingNumber)],
      ...session,
    }),
    audit({ at: now, formId, submissionId, ...session, action: "offered", actor: "system" }),
  ];
}

const waitsFor = (signUp: SignUp, pool: Pool): boolean =>
  (pool === "event" ? signUp.status : signUp.sessions[pool]?.status) === "waitlisted";

/**
 * Offers one freed seat, or the seats of one group. Answers whether it may be worth to look again: false when nobody
 * waits, nothing that is free fits anybody, or it begins too soon.
 */
async function offerNext(
  tableName: string,
  form: Conference,
  pool: Pool,
  { figures, now }: { figures: PoolFigures; now: Instant },
): Promise<boolean> {
  const { offerWorkingHours } = form;
  const startsAt = startOf(form, pool);
  const expiresAt = offerEnd({ startsAt, offerWorkingHours }, now);
  if (!expiresAt || figures.waitlisted === 0 || figures.free <= 0) return false;
  const line = await headOfLine(tableName, form.id, pool, lookAhead);
  const next = nextOffer(line, figures, now < gathersUntil({ startsAt }));
  if (!next) return false;
  const signUp = await readSignUp(tableName, form.id, next.entry.submissionId);
  // Read between two steps of somebody else: the line has moved, look again.
  if (!signUp || !waitsFor(signUp, pool)) return true;
  await transact(tableName, offerWrites(signUp, { pool, ...next, expiresAt, now }));
  return true;
}

/** More than any line moves at once; what is left is taken up by the next change. */
const rounds = 1000;

/**
 * Offers free seats of the event and of its sessions to those who wait, until nothing fits. It looks at the table, not at
 * what has happened, so running twice does nothing twice.
 */
export async function offerFreedSeats(tableName: string, formId: string, now: Instant): Promise<void> {
  const form = await readConference(tableName, formId, { fresh: true });
  if (!form) return;
  for (const pool of ["event", ...form.sessions.map(({ id }) => id)]) {
    for (let round = 0; round < rounds; round += 1) {
      const all = await readFigures(tableName, formId);
      const figures = pool === "event" ? all?.counter : all?.sessions[pool];
      if (!figures || all?.counter.cancelled) break;
      if (!(await offerNext(tableName, form, pool, { figures, now }))) break;
    }
  }
}
