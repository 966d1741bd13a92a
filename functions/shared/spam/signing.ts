import { createHash, createHmac } from "node:crypto";
import { ages, proofBits } from "../../../domain/spam/limits.ts";
import { leadingZeroBits, provenText } from "../../../domain/spam/proof.ts";
import { sha256 } from "../secrets.ts";

/** What a token is for: one filling of one form. The key is that of the submission, so that a token serves one. */
export interface Filling {
  formId: string;
  key: string;
}

/** 128 bits: with a time and the attempts of a proof they fit into one block of SHA-256. */
const macLength = 22;

/** `purpose` keeps a signature from being taken for one of another kind. */
export function sign(secret: string, purpose: "page" | "address" | "upload", ...parts: string[]): string {
  const text = JSON.stringify([purpose, ...parts]);
  return createHmac("sha256", secret).update(text).digest("base64url").slice(0, macLength);
}

/** Says when a page was drawn, in milliseconds since 1970. Nobody else can make one. */
export function signToken(secret: string, { formId, key }: Filling, drawnAt: number): string {
  const time = drawnAt.toString(36);
  return `${time}.${sign(secret, "page", formId, key, time)}`;
}

/** How old a page is, in milliseconds; undefined for a token that is not ours, of another filling, or too old. */
export function ageOf(
  secret: string,
  filling: Filling,
  token: string | null | undefined,
  now: number,
): number | undefined {
  const drawnAt = Number.parseInt(token ?? "", 36);
  if (!token || !(drawnAt >= 0)) return undefined;
  // Hashes, so that the time it takes tells nothing of how much was guessed right.
  const ours = sha256(signToken(secret, filling, drawnAt)) === sha256(token);
  return ours && now - drawnAt <= ages.expired ? now - drawnAt : undefined;
}

const longestProof = 32;

export const isProof = (token: string, proof: string): boolean =>
  proof.length <= longestProof &&
  leadingZeroBits(createHash("sha256").update(provenText(token, proof)).digest()) >= proofBits;
