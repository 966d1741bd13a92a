import { publicDoors } from "../../support/doors.ts";
import { built, bundleBare, sizeOf } from "../bare/bundle.ts";
import { kB, type Row, times } from "../row.ts";

/** Best of the public-sector peers, bundled by us with the same tool. */
const peer = 511_265;
const budget = 370_000;

/** The largest bundle of a public handler against the SDK's client alone. */
export async function bundleSize(): Promise<Row> {
  const sizes = await Promise.all(publicDoors.map(async (door) => ({ door, size: await sizeOf(built(door)) })));
  const largest = sizes.toSorted((a, b) => b.size - a.size)[0];
  if (!largest) throw new Error("There are no public handlers");
  const alone = await sizeOf(await bundleBare("put-item"));
  return {
    what: `bundle of the largest public handler (${largest.door})`,
    measured: kB(largest.size),
    against: `client-dynamodb alone ${kB(alone)}; best peer ${kB(peer)}`,
    ratio: `${times(largest.size / alone)}; ${times(largest.size / peer)}`,
    budget: `<= ${kB(budget)}`,
    kept: largest.size <= budget,
  };
}
