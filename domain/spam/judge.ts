import { ages, limits, mostOf, proofBits, type Purpose, windowMillis } from "./limits.ts";

/** What is known about one submission, itself counted. */
export interface Evidence {
  /** How old the page is that it came from, in milliseconds; undefined without a page of ours that is still valid. */
  age: number | undefined;
  /** Whether it brought proof of work, for that page. */
  proven: boolean;
  /** Submissions from the same address to the same form in this window. */
  ofAddress: number;
  /** Doubtful submissions to the same form in this window, from anywhere. */
  doubtful: number;
}

/** `bits`: of the proof that would let it pass; without them nothing would before the time is over. */
export interface Halt {
  retryAfterSeconds: number;
  bits?: number;
}

/** When the window of an instant began; both in milliseconds since 1970. */
export const windowOf = (now: number): number => now - (now % windowMillis);

/** A post without a page of ours, or faster than a person. By itself a reason to count it, never to refuse it. */
export const isDoubtful = (age: number | undefined): boolean => age === undefined || age < ages.hasty;

/** In seconds, from `now` on. */
const untilNext = (now: number): number => Math.ceil((windowOf(now) + windowMillis - now) / 1000);

/** Whether too many of anything but submissions have come, the last one counted. */
export const haltOf = (purpose: Purpose, counted: number, now: number): Halt | undefined =>
  counted > mostOf[purpose] ? { retryAfterSeconds: untilNext(now) } : undefined;

/**
 * What a submission is halted for, `now` in milliseconds since 1970; undefined lets it pass. Who can prove work or wait
 * is never shut out.
 */
export function judge({ age = 0, proven, ofAddress, doubtful }: Evidence, now: number): Halt | undefined {
  if (ofAddress > limits.most) return { retryAfterSeconds: untilNext(now) };
  if (proven || (ofAddress <= limits.unquestioned && doubtful <= limits.doubtful)) return undefined;
  if (ofAddress > limits.patient) return { retryAfterSeconds: untilNext(now), bits: proofBits };
  const wait = Math.ceil((ages.patient - age) / 1000);
  return wait > 0 ? { retryAfterSeconds: wait, bits: proofBits } : undefined;
}
