import { ages, limits, proofBits, windowMillis } from "./limits.ts";

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

export type Verdict =
  | { outcome: "pass" }
  | { outcome: "prove"; bits: number; retryAfterSeconds: number }
  | { outcome: "stop"; retryAfterSeconds: number };

/** When the window of an instant began; both in milliseconds since 1970. */
export const windowOf = (now: number): number => now - (now % windowMillis);

const untilNextWindow = (now: number): number => Math.ceil((windowOf(now) + windowMillis - now) / 1000);

/** A post without a page of ours, or faster than a person. By itself a reason to count it, never to refuse it. */
export const isDoubtful = (age: number | undefined): boolean => age === undefined || age < ages.hasty;

/** Whether a submission is taken, `now` in milliseconds since 1970. Who can prove work or wait is never shut out. */
export function judge({ age, proven, ofAddress, doubtful }: Evidence, now: number): Verdict {
  if (ofAddress > limits.most) return { outcome: "stop", retryAfterSeconds: untilNextWindow(now) };
  const underAttack = doubtful > limits.doubtful;
  if (proven || (ofAddress <= limits.unquestioned && !underAttack)) return { outcome: "pass" };
  const mayWait = ofAddress <= limits.patient;
  if (mayWait && age !== undefined && age >= ages.patient) return { outcome: "pass" };
  const wait = Math.ceil((ages.patient - (age ?? 0)) / 1000);
  return { outcome: "prove", bits: proofBits, retryAfterSeconds: mayWait ? wait : untilNextWindow(now) };
}
