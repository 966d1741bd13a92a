import { randomBytes } from "node:crypto";

let counter = 0;

/** A key that sorts by time (milliseconds) and then by the order of creation, and never repeats. */
export function sortableId(now: number): string {
  counter = (counter + 1) % 1_000_000;
  const time = now.toString().padStart(15, "0");
  return `${time}-${counter.toString().padStart(6, "0")}-${randomBytes(6).toString("hex")}`;
}
