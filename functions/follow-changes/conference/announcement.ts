import { isLive } from "../../../domain/self-service.ts";
import { tableLayout } from "../../../schemas/env.ts";
import { EventChange } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { LiveSignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { batchesOf } from "../../shared/batches.ts";
import { letterWrites } from "../../shared/letters.ts";
import { parseItem, signUpsOf } from "../../shared/records.ts";
import { type Key, keys, prefix } from "../../shared/table/keys.ts";
import { putNew } from "../../shared/table/put-new.ts";
import { queryItems } from "../../shared/table/reads.ts";
import { updateItem } from "../../shared/table/writes.ts";

type Announced = EventChange & { kind: "moved" | "cancelled" };

/** Whoever signs up later than this knows the event as it is: what functions remember of a form is a minute old at most. */
const knownAfterMs = 60_000;

const letterOf = { moved: "eventMoved", cancelled: "eventCancelled" } as const;

/** A later change of time or place, or its end, is told instead: it brings everybody up to date in one letter. */
async function isSuperseded(tableName: string, { formId, sequence }: Announced): Promise<boolean> {
  const { pk, sk } = keys.change(formId, sequence);
  for await (const item of queryItems(tableName, pk, { prefix: prefix.change, after: sk })) {
    const { kind } = parseItem(EventChange, item);
    if (kind === "moved" || kind === "cancelled") return true;
  }
  return false;
}

/** Takes something out of what is due: it ends without a word. */
function silence(tableName: string, update: Key): Promise<boolean> {
  const { partitionKey, sortKey } = tableLayout.dueIndex;
  const condition = { expression: "attribute_exists(pk)" };
  return updateItem(tableName, { update, expression: `REMOVE ${partitionKey}, ${sortKey}`, condition });
}

/** Offers and questions that wait for an answer, about an event that will not be. */
function waitingFor({ approval }: Conference, signUp: LiveSignUp): Key[] {
  const { formId, id, status, sessions } = signUp;
  const offered = Object.entries(sessions).flatMap(([session, place]) => (place.status === "offered" ? [session] : []));
  return [
    ...[...(status === "offered" ? ["event"] : []), ...offered].map((pool) => keys.offer(formId, pool, id)),
    ...(status === "underReview" && approval ? [keys.assignment(id, "approval", approval.approver.id)] : []),
  ];
}

/** How many sign-ups are told in one transaction, and how many transactions run at a time. */
const [together, atOnce] = [40, 10];

async function* concerned(tableName: string, { formId, at }: Announced): AsyncGenerator<LiveSignUp> {
  const until = new Date(Date.parse(at) + knownAfterMs).toISOString();
  for await (const signUp of signUpsOf(tableName, formId)) {
    if (isLive(signUp) && signUp.submittedAt <= until) yield signUp;
  }
}

/**
 * Tells everybody who has a live sign-up, in one letter each. It looks at what has been written, so it may be done
 * again from the beginning wherever it was cut off: whoever has had the letter gets no other.
 */
export async function announce(tableName: string, form: Conference, change: Announced, now: Instant): Promise<void> {
  if (await isSuperseded(tableName, change)) return;
  const tell = async (signUps: LiveSignUp[]) => {
    const options = { now, version: [String(change.sequence)] };
    await putNew(
      tableName,
      signUps.map((signUp) => letterWrites(signUp, letterOf[change.kind], options)),
    );
    if (change.kind === "moved") return;
    await Promise.all(signUps.flatMap((signUp) => waitingFor(form, signUp)).map((key) => silence(tableName, key)));
  };
  for await (const batches of batchesOf(batchesOf(concerned(tableName, change), together), atOnce)) {
    const results = await Promise.allSettled(batches.map(tell));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  }
}
