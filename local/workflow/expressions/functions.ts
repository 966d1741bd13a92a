import { createHash, randomUUID } from "node:crypto";
import jsonata from "jsonata";

const LONGEST_RANGE = 100_000;

const HASHES = new Map([
  ["MD5", "md5"],
  ["SHA-1", "sha1"],
  ["SHA-256", "sha256"],
  ["SHA-384", "sha384"],
  ["SHA-512", "sha512"],
]);

const formatInstant = jsonata("$fromMillis($instant, $picture, $zone)");

/** The functions that Step Functions adds to JSONata, and those of JSONata that must follow the engine's clock. */
export function functionsAt(instant: number): Record<string, unknown> {
  return {
    ...FUNCTIONS,
    millis: () => instant,
    now: (picture: unknown, zone: unknown) => formatInstant.evaluate(undefined, { instant, picture, zone }),
  };
}

const FUNCTIONS: Record<string, unknown> = {
  partition,
  range,
  hash,
  random,
  uuid: () => randomUUID(),
  parse: (text: unknown) => (text === undefined ? undefined : JSON.parse(string("parse", text))),
  // Step Functions has no $eval, $parse takes its place.
  eval: undefined,
};

function partition(list: unknown, size: unknown): unknown[] | undefined {
  if (list === undefined) return undefined;
  const items = Array.isArray(list) ? list : [list];
  const length = integer("partition", size);
  if (length < 1) throw new RangeError("$partition needs a positive chunk size");
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

/** From `first` to `last`, both included, in steps that may be negative. */
function range(first: unknown, last: unknown, step: unknown): number[] {
  const [from, to, by] = [integer("range", first), integer("range", last), integer("range", step)];
  if (by === 0) throw new RangeError("$range needs a step other than zero");
  const length = Math.max(0, Math.floor((to - from) / by) + 1);
  if (length > LONGEST_RANGE) throw new RangeError(`$range cannot make more than ${LONGEST_RANGE} values`);
  return Array.from({ length }, (_, index) => from + index * by);
}

function hash(data: unknown, algorithm: unknown): string | undefined {
  if (data === undefined) return undefined;
  const known = HASHES.get(string("hash", algorithm));
  if (known === undefined) throw new TypeError(`$hash knows ${[...HASHES.keys()].join(", ")}`);
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return createHash(known).update(text).digest("hex");
}

/** A number from 0 up to but not including 1; the same seed gives the same number. */
function random(seed: unknown): number {
  if (seed === undefined) return Math.random();
  const digest = createHash("sha256").update(JSON.stringify(seed)).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

function integer(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new TypeError(`$${name} needs an integer`);
}

function string(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError(`$${name} needs a string`);
}
