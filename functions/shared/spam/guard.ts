import { isDoubtful, judge, windowOf } from "../../../domain/spam/judge.ts";
import { limits } from "../../../domain/spam/limits.ts";
import { networkOf } from "../../../domain/spam/network.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { DoorRequest } from "../http/door.ts";
import { addTo } from "../table/add.ts";
import { keys } from "../table/keys.ts";
import { readSecret } from "./secret.ts";
import { ageOf, hashNetwork, isProof, signToken } from "./signing.ts";
import { Tallies } from "./tallies.ts";
import { trapName } from "./trap.tsx";

/** What was sent with the answers to show that it does not come from a flood. */
interface Credentials {
  token: string | undefined;
  proof: string | undefined;
}

/** Programs that send JSON use headers. */
function credentialsOf({ body, event }: DoorRequest): Credentials {
  if (body.type !== "form") return { token: event.headers["wspolnie-token"], proof: event.headers["wspolnie-proof"] };
  return { token: body.fields.get("_token") ?? undefined, proof: body.fields.get("_proof") ?? undefined };
}

let tallies: Tallies | undefined;

/** How many came from the network, and how many to the form are doubtful, this one counted. */
async function countsOf(
  tableName: string,
  formId: string,
  about: { secret: string; network: string; doubted: boolean; now: number },
): Promise<{ ofAddress: number; doubtful: number }> {
  const { secret, network, doubted, now } = about;
  tallies ??= new Tallies((key, amount, expires) => addTo(tableName, key, amount, expires));
  const window = windowOf(now);
  const ofNetwork = keys.networkTally(formId, window, hashNetwork(secret, formId, window, network));
  const ofForm = keys.doubtfulTally(formId, window);
  const ofAddress = await tallies.count(ofNetwork, now);
  const counts = doubted && ofAddress <= limits.doubtfulOfOne;
  return { ofAddress, doubtful: counts ? await tallies.count(ofForm, now) : tallies.sum(ofForm, now) };
}

/**
 * Counts a submission that could be taken, and answers why it is not: a field was filled in that nobody sees, or so many
 * come that proof of work is wanted. undefined lets it pass. The machine itself is not counted.
 */
export async function spamRefusal(
  request: DoorRequest,
  tableName: string,
  { formId, key }: { formId: string; key: string },
): Promise<Refusal | undefined> {
  const { body, event } = request;
  const trapped = body.type === "form" && (body.fields.get(trapName) ?? "") !== "";
  const refusal: Refusal | undefined = trapped ? { code: "trapFilled" } : undefined;
  const network = networkOf(event.requestContext.http.sourceIp);
  const secret = network === undefined ? undefined : await readSecret(tableName);
  if (network === undefined || secret === undefined) return refusal;

  const now = Date.parse(request.now);
  const { token, proof } = credentialsOf(request);
  const age = token === undefined ? undefined : ageOf(secret, { formId, key }, token, now);
  const proven = token !== undefined && age !== undefined && proof !== undefined && isProof(token, proof);
  // A program that sends JSON has no page of ours.
  const strange = (body.type === "form" || token !== undefined) && isDoubtful(age) && !proven;
  const counts = await countsOf(tableName, formId, { secret, network, doubted: strange || trapped, now });
  if (refusal) return refusal;

  const verdict = judge({ age, proven, ...counts }, now);
  if (verdict.outcome === "pass") return undefined;
  const { retryAfterSeconds } = verdict;
  if (verdict.outcome === "stop") return { code: "tooManySent", retryAfterSeconds };
  const valid = token !== undefined && age !== undefined ? token : signToken(secret, { formId, key }, now);
  return { code: "proofNeeded", retryAfterSeconds, proof: { token: valid, bits: verdict.bits } };
}

/**
 * The token for a page of the form; the one that came with a post goes on with its filling. undefined while the table
 * has no secret.
 */
export async function tokenFor(
  tableName: string,
  filling: { formId: string; key: string },
  now: string,
  posted?: string | null,
): Promise<string | undefined> {
  const secret = await readSecret(tableName);
  if (secret === undefined) return undefined;
  const at = Date.parse(now);
  return posted && ageOf(secret, filling, posted, at) !== undefined ? posted : signToken(secret, filling, at);
}
