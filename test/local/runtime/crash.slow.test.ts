import { once } from "node:events";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Seen } from "./support/handlers.ts";
import { schedule, temporaryDirectory, writeAssembly } from "./support/assembly.ts";
import { advance, directoryAtNoon, type Spawned, spawnMachine } from "./support/running.ts";
import { noter, notes, sources, withConsumer, write } from "./support/stack.ts";

const spawned: Spawned[] = [];
afterEach(async () => {
  for (const { process, kill } of spawned.splice(0)) if (process.exitCode === null && !process.killed) await kill();
});

async function start(assembly: string, data: string, port = 0): Promise<Spawned> {
  const machine = await spawnMachine(assembly, data, port);
  spawned.push(machine);
  return machine;
}

const assembly = writeAssembly(
  {
    ...withConsumer({ BatchSize: 3 }),
    Noter: noter(),
    Daily: schedule("Noter", "cron(0 8 * * ? *)", { Name: "daily" }),
  },
  sources,
);

describe("pulling the plug", () => {
  it("loses nothing that was acknowledged, again and again", async () => {
    const data = temporaryDirectory();
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const machine = await start(assembly, data);
      const reached = Promise.withResolvers<void>();
      const writer = async (name: string) => {
        for (let i = 0; i < 20; i += 1) {
          const sk = `${round}-${name}-${i}`;
          await write(machine.url, [{ sk }]);
          acknowledged.push(sk);
          if (i === 5 + round) reached.resolve();
        }
      };
      const writers = Promise.allSettled(["a", "b", "c"].map(writer));
      void writers.then((results) => reached.reject(new Error(`nothing was written: ${JSON.stringify(results)}`)));
      // In the middle of the work, at another moment each time.
      await reached.promise;
      await machine.kill();
      await writers;
    }

    const machine = await start(assembly, data);
    await advance(machine.url, "PT1H");
    const seen = new Set((await notes<Seen>(machine.url, "SEEN")).flatMap(({ items }) => items));

    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.filter((sk) => !seen.has(sk))).toEqual([]);
  });

  it("never takes the clock back, nor repeats a run that is done", async () => {
    const data = directoryAtNoon();
    const first = await start(assembly, data);
    await advance(first.url, "P3D");
    const ran = await notes(first.url, "NOTED");
    const { now } = (await (await fetch(`${first.url}/_local/clock`)).json()) as { now: string };
    await first.kill();

    const second = await start(assembly, data);
    const after = (await (await fetch(`${second.url}/_local/clock`)).json()) as { now: string };
    await advance(second.url, "PT0S");

    expect(ran).toHaveLength(3);
    expect(after.now >= now).toBe(true);
    expect(await notes(second.url, "NOTED")).toEqual(ran);
  });
});

describe("starting and stopping", () => {
  it("ends at SIGTERM with what it has, without an error", async () => {
    const machine = await start(assembly, temporaryDirectory());
    await write(machine.url, [{ sk: "1" }]);
    const ended = once(machine.process, "exit");
    machine.process.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  it("says so when the data directory is in use", async () => {
    const data = temporaryDirectory();
    await start(assembly, data);
    await expect(spawnMachine(assembly, data)).rejects.toThrow(/data directory is in use by another process/);
  });

  it("says so when the port is taken", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(spawnMachine(assembly, temporaryDirectory(), port)).rejects.toThrow(`Port ${port} is taken`);
    other.close();
  });

  it("names the resource of a template that it cannot run", async () => {
    const unknown = writeAssembly({ Stream: { Type: "AWS::Kinesis::Stream", Properties: {} } }, {});
    await expect(spawnMachine(unknown, temporaryDirectory())).rejects.toThrow(
      /exit 1: Resource Stream \(AWS::Kinesis::Stream\)/,
    );
  });
});
