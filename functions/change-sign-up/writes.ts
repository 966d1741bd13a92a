import type { SeatDecision } from "../../domain/seats.ts";
import { lastStart } from "../../domain/session-times.ts";
import type { Pool } from "../../schemas/event-records.ts";
import type { Conference } from "../../schemas/form.ts";
import type { LiveSignUp, SessionPlace } from "../../schemas/sign-up.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { letterWrites } from "../shared/letters.ts";
import type { Editing } from "../shared/manage/editing.ts";
import { counterKey, gateCondition } from "../shared/seats/claim.ts";
import { giveBack } from "../shared/seats/give-back.ts";
import type { Guesses, Source } from "../shared/seats/guesses.ts";
import { changeSignUp } from "../shared/sign-ups/change.ts";
import { claimAddress, claimHashes, countSeats, releaseAddress, uncountSeats } from "../shared/sign-ups/claims.ts";
import { others, placesFrom, sessionClaims } from "../shared/sign-ups/places.ts";
import { keys } from "../shared/table/keys.ts";
import type { Write } from "../shared/table/writes.ts";
import { releaseUploads } from "../shared/uploads/hold.ts";
import { resize } from "./seats.ts";
import type { Wanted } from "./wanted.ts";

/** What a write is about, so that a refused one can be understood. */
export type About =
  | { what: "signUp" | "link" | "times" | "event" | "organisation" | "other" }
  /** Further seats in a pool. */
  | { what: "seats"; pool: Pool }
  | { what: "session"; session: string }
  | { what: "address"; hash: string };
export type Labelled = About & { write: Write };

/** There are not so many seats in a pool as the change asks for. */
export interface Crowded {
  crowded: Pool;
}

/**
 * The limits are asked again in the transaction, as organisers may move the event at the same moment; sessions keep
 * their order then.
 */
function mayChange(form: Conference, now: Instant): Write {
  const last = form.sessions.findIndex(({ startsAt }) => startsAt === lastStart(form));
  return {
    check: keys.form(form.id),
    condition: {
      expression: `${last < 0 ? "" : `#sessions[${last}].`}startsAt > :now AND (attribute_not_exists(changesUntil) OR changesUntil > :now)`,
      ...(last >= 0 && { names: { "#sessions": "sessions" } }),
      values: { ":now": now },
    },
  };
}

function addressWrites({ form, submission }: Editing, { participants }: Wanted): Labelled[] {
  const { id, email } = submission;
  const before = new Set(claimHashes(form.id, email, submission.participants));
  const after = new Set(claimHashes(form.id, email, participants));
  return [
    ...others([...before].filter((hash) => !after.has(hash)).map((hash) => releaseAddress(form.id, hash, id))),
    ...[...after]
      .filter((hash) => !before.has(hash))
      .map((hash): Labelled => ({ what: "address", hash, write: claimAddress(form.id, hash, id) })),
  ];
}

function organisationWrites({ form, submission }: Editing, { organisation, participants }: Wanted): Labelled[] {
  const [before, after] = [submission.participants.length, participants.length];
  const same = submission.organisation === organisation;
  const added = same ? after - before : after;
  const removed = same ? before - after : before;
  return [
    ...(removed > 0 ? others(uncountSeats(submission, removed)) : []),
    ...(organisation !== undefined && added > 0
      ? [{ what: "organisation" as const, write: countSeats(form, organisation, added) }]
      : []),
  ];
}

function needsWrites({ submission, needs: before }: Editing, { needs }: Wanted): Write[] {
  const key = keys.needs(submission.id);
  if (Object.keys(needs).length > 0) return [{ put: { ...key, schemaVersion: 1, answers: needs } }];
  return before ? [{ delete: key, condition: { expression: "attribute_exists(pk)" } }] : [];
}

interface Places {
  writes: Labelled[];
  sessions: LiveSignUp["sessions"];
}

/** What it has in the event and in its sessions: more or fewer seats, sessions given up, sessions taken. */
function placeWrites(editing: Editing, wanted: Wanted, { guesses, source, now }: Deciding): Places | Crowded {
  const { submission: signUp } = editing;
  const { formId, id: submissionId } = signUp;
  const seats = wanted.participants.length;
  const chosen = signUp.status === "confirmed" ? new Set(wanted.sessions) : new Set<string>();
  const kept: [Pool, SessionPlace][] = Object.entries(signUp.sessions).filter(([session]) => chosen.has(session));
  const writes: Labelled[] = [];
  for (const [pool, place] of signUp.status === "underReview" ? kept : [["event", signUp] as const, ...kept]) {
    const resized = resize({ signUp, seats, source, now }, pool, place);
    if (!("writes" in resized)) return { crowded: pool };
    writes.push(
      ...resized.writes.map((write): Labelled =>
        resized.claims ? { what: "seats", pool, write } : { what: "other", write },
      ),
    );
  }
  for (const [session, place] of Object.entries(signUp.sessions)) {
    if (!chosen.has(session)) writes.push(...others(giveBack(signUp, session, place)));
  }
  const taken = new Map<string, SeatDecision>(
    [...chosen].filter((id) => !Object.hasOwn(signUp.sessions, id)).map((id) => [id, guesses.decide(id, seats)]),
  );
  const claims = sessionClaims({ formId, submissionId, seats }, taken).map((claim): Labelled =>
    claim.what === "session" ? claim : { what: "other", write: claim.write },
  );
  return { writes: [...writes, ...claims], sessions: { ...Object.fromEntries(kept), ...placesFrom(taken) } };
}

const touches = (write: Write, { pk, sk }: ReturnType<typeof keys.counter>): boolean =>
  "update" in write && write.update.pk === pk && write.update.sk === sk;

export interface Deciding {
  guesses: Guesses;
  source: Source;
  now: Instant;
}

/** Everything that a change of a sign-up writes, in one transaction; or what there are not enough seats in. */
export function changeWrites(editing: Editing, wanted: Wanted, deciding: Deciding): Labelled[] | Crowded {
  const { form, submission: signUp, link } = editing;
  const { formId, id: submissionId, revision } = signUp;
  const { now } = deciding;
  const places = placeWrites(editing, wanted, deciding);
  if ("crowded" in places) return places;
  const { answers, participants, organisation } = wanted;
  const event = counterKey(formId, "event");
  const set = { answers, participants, sessions: places.sessions, ...(organisation && { organisation }) };
  const remove = organisation === undefined && signUp.organisation !== undefined ? ["organisation"] : [];
  return [
    { what: "signUp", write: changeSignUp(signUp, { set, remove }) },
    { what: "link", write: linkIsOpen(link, now) },
    { what: "times", write: mayChange(form, now) },
    ...(places.writes.some(({ write }) => touches(write, event))
      ? []
      : [{ what: "event" as const, write: { check: event, condition: gateCondition("live", now) } }]),
    ...places.writes,
    ...addressWrites(editing, wanted),
    ...organisationWrites(editing, wanted),
    ...others([
      ...needsWrites(editing, wanted),
      ...letterWrites(signUp, "signUpChanged", { now, version: [String(revision + 1)] }),
      ...releaseUploads(form, signUp.answers, answers, now),
      audit({ at: now, formId, submissionId, action: "changed", actor: "applicant" }),
    ]),
  ];
}
