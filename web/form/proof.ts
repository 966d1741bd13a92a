import { sha256 } from "@noble/hashes/sha2.js";
import { leadingZeroBits, provenText } from "../../domain/spam/proof.ts";

/** Work at a stretch, in milliseconds: what is typed or pressed meanwhile waits no longer. */
const slice = 20;

/** Lets everything else have its turn. Timers would rest for seconds in a tab that is not looked at. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/**
 * Finds a proof for a token: SHA-256 of both begins with so many zero bits. Takes 2^bits attempts on average, with pauses
 * in which the page goes on. The built-in hash would need a secure context and be ten times slower, a promise each time.
 */
export async function solve(token: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let attempt = 0, until = performance.now() + slice; ; attempt += 1) {
    const proof = attempt.toString(36);
    // Not `>=`, which is never so where `bits` is no number.
    if (!(leadingZeroBits(sha256(encoder.encode(provenText(token, proof)))) < bits)) return proof;
    if (attempt % 64 !== 0 || performance.now() < until) continue;
    await pause();
    until = performance.now() + slice;
  }
}
