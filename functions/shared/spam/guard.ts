import { isDoubtful, judge } from "../../../domain/spam/judge.ts";
import { limits } from "../../../domain/spam/limits.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { DoorRequest } from "../http/door.ts";
import { count, sourceOf } from "./count.ts";
import { readSecret } from "./secret.ts";
import { ageOf, type Filling, isProof, signToken } from "./signing.ts";
import { trapName } from "./trap.tsx";

/** What was sent with the answers to show that it does not come from a flood. Programs that send JSON use headers. */
const credentials = ({ body, event }: DoorRequest): (string | null | undefined)[] =>
  body.type === "form"
    ? [body.fields.get("_token"), body.fields.get("_proof")]
    : [event.headers["wspolnie-token"], event.headers["wspolnie-proof"]];

/**
 * Counts a submission that could be taken, and answers why it is not: a field was filled in that nobody sees, or so many
 * come that proof of work is wanted. undefined lets it pass. The machine itself is not counted.
 */
export async function spamRefusal(
  request: DoorRequest,
  tableName: string,
  filling: Filling,
): Promise<Refusal | undefined> {
  const { body } = request;
  const trapped = body.type === "form" && Boolean(body.fields.get(trapName));
  const refusal: Refusal | undefined = trapped ? { code: "trapFilled" } : undefined;
  const source = await sourceOf(request, tableName);
  if (!source) return refusal;

  const { secret, now } = source;
  const [token, proof] = credentials(request);
  const age = ageOf(secret, filling, token, now);
  const proven = age !== undefined && isProof(`${token}`, proof ?? "");
  // A program that sends JSON has no page of ours.
  const doubted = (body.type === "form" || token) && !proven && isDoubtful(age);

  const { formId } = filling;
  const ofAddress = await count(tableName, source, { formId, purpose: "submission", of: source.network });
  const counts = (trapped || doubted) && ofAddress <= limits.doubtfulOfOne;
  const doubtful = await count(tableName, source, { formId, purpose: "doubtful" }, { more: counts ? 1 : 0 });
  if (refusal) return refusal;

  const halt = judge({ age, proven, ofAddress, doubtful }, now);
  if (!halt) return undefined;
  const { bits, retryAfterSeconds } = halt;
  if (bits === undefined) return { code: "busy", retryAfterSeconds };
  return { code: "proofNeeded", retryAfterSeconds, proof: { token: goOn(secret, filling, token, now), bits } };
}

/** The token that came with a post, if it is good for this filling, or else a fresh one. */
const goOn = (secret: string, filling: Filling, posted: string | null | undefined, now: number): string =>
  posted && ageOf(secret, filling, posted, now) !== undefined ? posted : signToken(secret, filling, now);

/**
 * The token for a page of the form; the one that came with a post goes on with its filling. undefined while the table
 * has no secret.
 */
export async function tokenFor(
  tableName: string,
  filling: Filling,
  now: string,
  posted?: string | null,
): Promise<string | undefined> {
  const secret = await readSecret(tableName);
  return secret && goOn(secret, filling, posted, Date.parse(now));
}
