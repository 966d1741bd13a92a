import { letterName, queuedLetter } from "../../domain/letters.ts";
import { decideSeat, type SeatDecision } from "../../domain/seats.ts";
import { SeatCounter } from "../../schemas/counter.ts";
import type { Conference } from "../../schemas/form.ts";
import type { Receipt, SignUp } from "../../schemas/submission.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, ContentionError, transact, type Write } from "../shared/table/writes.ts";
import type { CheckedRequest } from "./request.ts";
import { newSubmission, replay, type Stored } from "./store.ts";

const open = "opensAt <= :now AND closesAt > :now AND cancelled = :no";
const seatIsFree = `${open} AND taken < #capacity AND waitlisted = :none`;
/** `lastNumber` and `waitlisted` as they were read: what was decided is told to the person, so it must still be true. */
const placeIsNext = `${open} AND (taken >= #capacity OR waitlisted > :none) AND waitlisted = :waiting AND lastNumber = :last`;

type Granted = Exclude<SeatDecision, { outcome: "refused" }>;

function counterWrite(form: Conference, decision: Granted, now: Instant): Write {
  const update = keys.counter(form.id);
  const names = { "#capacity": "capacity" };
  const values = { ":now": now, ":no": false, ":none": 0 };
  if (decision.outcome === "seat") {
    const condition = { expression: seatIsFree, names, values: { ...values, ":one": 1 } };
    return { update, expression: "ADD taken :one", condition };
  }
  const { number, position } = decision;
  const figures = { ":waiting": position - 1, ":last": number - 1, ":position": position, ":number": number };
  const condition = { expression: placeIsNext, names, values: { ...values, ...figures } };
  return { update, expression: "SET waitlisted = :position, lastNumber = :number", condition };
}

function build(
  form: Conference,
  request: CheckedRequest,
  decision: Granted,
  now: Instant,
): { signUp: SignUp; writes: Write[] } {
  const base = { kind: "signUp" as const, ...newSubmission(form, request, now) };
  const { id, reference, email, language } = base;
  const about = { formId: form.id, submissionId: id };
  const seat = decision.outcome === "seat";
  const receipt: Receipt = seat
    ? { id, reference, status: "confirmed" }
    : { id, reference, status: "waitlisted", waitlistPosition: decision.position };
  const signUp: SignUp = seat
    ? { ...base, receipt, status: "confirmed", confirmedAt: now }
    : { ...base, receipt, status: "waitlisted", waitingNumber: decision.number };
  const kind = seat ? "signUpConfirmed" : "signUpWaitlisted";
  const letter = queuedLetter({ kind, to: email, language, ...about, queuedAt: now });
  const writes: Write[] = [
    counterWrite(form, decision, now),
    { put: { ...keys.submission(form.id, id), ...signUp }, condition: absent },
    { put: { ...keys.letter(id, letterName(kind)), ...letter } },
    audit({ at: now, ...about, action: signUp.status, actor: "applicant" }),
  ];
  if (!seat) writes.push({ put: { ...keys.waiting(form.id, decision.number), submissionId: id }, condition: absent });
  return { signUp, writes };
}

/** The counter as it last was, by form: a good guess of what the next write will find. It decides nothing. */
const lastSeen = new Map<string, SeatCounter>();

/** A waiting place is claimed by compare-and-set; each round of contenders seats at least one. */
const rounds = 60;

/** Signs one person up: one transaction when the guess holds, which it does until the event is full. */
export async function signUp(
  tableName: string,
  form: Conference,
  request: CheckedRequest,
  now: Instant,
): Promise<Stored> {
  for (let round = 0; round < rounds; round += 1) {
    const counter = lastSeen.get(form.id);
    const guess = counter ? decideSeat(counter, now) : undefined;
    const decision = guess && guess.outcome !== "refused" ? guess : ({ outcome: "seat" } as const);
    const { signUp: record, writes } = build(form, request, decision, now);
    const failures = await transact(tableName, writes);
    if (!failures) {
      if (counter && decision.outcome === "waiting") {
        lastSeen.set(form.id, { ...counter, waitlisted: decision.position, lastNumber: decision.number });
      }
      return { outcome: "created", receipt: record.receipt };
    }
    const [counterFailure, submissionFailure] = failures;
    if (submissionFailure?.item) return replay(submissionFailure.item, request);
    if (!counterFailure?.item) throw new ContentionError("The counter is missing");
    const current = parseItem(SeatCounter, counterFailure.item);
    lastSeen.set(form.id, current);
    const next = decideSeat(current, now);
    if (next.outcome === "refused") return next;
  }
  throw new ContentionError("The waiting list grows faster than a place can be claimed");
}
