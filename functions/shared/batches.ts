/** The same things, so many at a time; the last time perhaps fewer. */
export async function* batchesOf<Thing>(
  things: AsyncIterable<Thing> | Iterable<Thing>,
  size: number,
): AsyncGenerator<Thing[]> {
  let batch: Thing[] = [];
  for await (const thing of things) {
    if (batch.push(thing) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
