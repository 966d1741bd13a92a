import { afterEach, describe, expect, it } from "vitest";
import type { Resources } from "./support/assembly.ts";
import type { Seen } from "./support/handlers.ts";
import { advance, getJson, type Running, run } from "./support/running.ts";
import { notes, sources, withConsumer, write } from "./support/stack.ts";

let running: Running;
afterEach(() => running.close());

async function given(resources: Resources): Promise<string> {
  running = await run(resources, sources);
  return running.url;
}

/** The items of each batch that the consumer saw, once nothing is left to do until `duration` later. */
async function seen(url: string, duration = "PT0S"): Promise<string[][]> {
  await advance(url, duration);
  return (await notes<Seen>(url, "SEEN")).map(({ items }) => items);
}

/** Milliseconds on the clock between one time that the consumer saw an item and the next. */
async function pauses(url: string, item: string): Promise<number[]> {
  const times = (await notes<Seen>(url, "SEEN")).filter(({ items }) => items.includes(item)).map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? 0));
}

const sixItems = ["1", "2", "3", "4", "5", "6"].map((sk) => ({ sk }));

describe("a stream", () => {
  it("hands over changes in order, only those that pass the filter, in batches of the wanted size", async () => {
    const url = await given(withConsumer({ BatchSize: 4 }));
    await write(url, sixItems);

    const batches = await seen(url);
    expect(batches.flat()).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(4);
  });

  it("goes on from the first item that was reported as failed, after a pause by the clock", async () => {
    const url = await given(withConsumer());
    await write(url, [{ sk: "1" }, { sk: "2", fails: 1 }, { sk: "3" }]);

    const batches = await seen(url, "PT10S");
    const second = batches.findLastIndex((batch) => batch.includes("2"));
    expect(batches.slice(second).flat()).toEqual(["2", "3"]);
    expect(batches.flat().filter((sk) => sk === "1")).toHaveLength(1);
    const [pause, ...further] = await pauses(url, "2");
    expect(pause).toBeGreaterThanOrEqual(1_000);
    expect(further).toEqual([]);
  });

  it("tries a failing batch until it succeeds, with growing pauses", async () => {
    const url = await given(withConsumer());
    await write(url, [{ sk: "1", throws: 5 }, { sk: "2" }]);

    expect((await seen(url, "PT2M")).flat()).toContain("2");
    await advance(url, "P1D");
    const found = await pauses(url, "1");
    expect(found).toHaveLength(5);
    for (const [index, pause] of found.entries()) expect(pause).toBeGreaterThanOrEqual(1_000 * 2 ** index);
  });

  it("halves a batch until the bad item is alone, gives that one up to the queue and keeps all others", async () => {
    const url = await given(
      withConsumer({
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Queue", "Arn"] } } },
      }),
    );
    await write(url, [...sixItems, { sk: "bad", throws: 1_000 }, { sk: "last" }]);
    const batches = await seen(url, "P1D");

    expect(batches.filter((batch) => batch.length === 1 && batch[0] === "bad").length).toBeGreaterThanOrEqual(3);
    expect(batches.at(-1)).toEqual(["last"]);
    expect(await getJson(`${url}/_local/dead-letters`)).toEqual({
      messages: [
        {
          queue: "Queue",
          arrivedAt: expect.any(String),
          reason: expect.stringContaining("whole batch"),
          body: expect.stringContaining('"batchSize":1'),
        },
      ],
    });
  });

  it("gives up a batch after the wanted attempts when it may not be halved", async () => {
    const url = await given(
      withConsumer({
        MaximumRetryAttempts: 1,
        DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Queue", "Arn"] } } },
      }),
    );
    await write(url, [{ sk: "bad", throws: 1_000 }]);
    await seen(url, "PT10M");
    await write(url, [{ sk: "good" }]);

    expect(await seen(url)).toEqual([["bad"], ["bad"], ["good"]]);
  });

  it("goes on after a restart where it was", async () => {
    const resources = withConsumer();
    const url = await given(resources);
    await write(url, [{ sk: "1" }]);
    await advance(url, "PT0S");
    // It fails for longer than this machine will run.
    await write(url, [{ sk: "2", throws: 6 }]);
    const before = await seen(url);
    expect(before.slice(0, 2)).toEqual([["1"], ["2"]]);
    await running.close();

    running = await run(resources, sources, running.dataDirectory);
    await write(running.url, [{ sk: "3" }]);

    const after = (await seen(running.url, "PT5M")).slice(before.length).flat();
    expect(after).not.toContain("1");
    expect(after.slice(-2)).toEqual(["2", "3"]);
  });
});

describe("an item with a time to live", () => {
  it("goes when the clock reaches it, and its removal is a change", async () => {
    const url = await given(withConsumer());
    const now = Math.floor(Date.now() / 1_000);
    await write(url, [
      { sk: "later", expires: now + 86_400 * 9 },
      { sk: "soon", expires: now + 3_600 },
    ]);

    expect((await seen(url)).flat()).toEqual(["later", "soon"]);
    expect((await seen(url, "P1D")).flat()).toEqual(["later", "soon", "soon"]);
    expect((await seen(url, "P10D")).flat()).toEqual(["later", "soon", "soon", "later"]);
  });
});
