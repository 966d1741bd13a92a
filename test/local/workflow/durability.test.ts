import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { crashingAfter } from "./support/crashing-journal.ts";
import { live } from "./support/sample-life.ts";
import { sampleHandlers, sampleResult } from "./support/sample.ts";
import { Stage, type Ended } from "./support/stage.ts";

const execute = promisify(execFile);
const SAMPLE_PROCESS = join(import.meta.dirname, "support/sample-process.ts");

const cleanUp: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0)) await step();
});

async function temporaryDirectory(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "workflow-"));
  cleanUp.push(() => rm(parent, { recursive: true, force: true }));
  return join(parent, "journal");
}

interface Story {
  ended: Ended;
  /** All tokens each reviewer was sent, before and after the crash. */
  tokens: Map<string, Set<string>>;
  records: number;
}

/** Runs the sample, with a crash after so many records, and then again from what is on disk. */
async function story(crashAfter: number): Promise<Story> {
  const directory = await temporaryDirectory();
  const latest = new Map<string, string>();
  const tokens = new Map<string, Set<string>>();
  const handlers = sampleHandlers((token, who) => {
    latest.set(who, token);
    tokens.set(who, (tokens.get(who) ?? new Set()).add(token));
  });
  let records = 0;
  const crash = Promise.withResolvers<"crashed">();
  const first = await Stage.open({
    directory,
    handlers,
    through: (journal) => {
      const crashing = crashingAfter(crashAfter, journal, () => crash.resolve("crashed"));
      return { ...crashing, write: (record) => ((records += 1), crashing.write(record)) };
    },
  });
  const outcome = await Promise.race([live(first, latest), crash.promise]);
  await first.close();
  if (outcome !== "crashed") return { ended: outcome, tokens, records };
  const second = await Stage.open({ directory, handlers, offset: first.clock.offset });
  const ended = await live(second, latest);
  await second.close();
  return { ended, tokens, records };
}

describe("the sample, which uses every state", () => {
  it(
    "ends in its result, and in the same one after a crash behind any of its records",
    { timeout: 120_000 },
    async () => {
      // given what happens without a crash
      const undisturbed = await story(Number.POSITIVE_INFINITY);
      expect(undisturbed.ended).toMatchObject({ status: "SUCCEEDED", output: sampleResult });
      expect(undisturbed.records).toBeGreaterThan(40);
      for (let record = 1; record <= undisturbed.records; record += 1) {
        // when the process dies behind a record and another one takes over
        const { ended, tokens } = await story(record);
        // then all ends the same, every state was entered once, and no attempt got a second token
        const context = `crash behind record ${record}`;
        expect(ended, context).toMatchObject({ status: "SUCCEEDED", output: sampleResult });
        expect(ended.states.toSorted(), context).toEqual(undisturbed.ended.states.toSorted());
        expect(
          [...tokens.values()].map((each) => each.size),
          context,
        ).toEqual([1, 1, 1]);
      }
    },
  );

  it("survives a real SIGKILL in the middle", { timeout: 60_000 }, async () => {
    const directory = await temporaryDirectory();
    const killed = await execute(process.execPath, [SAMPLE_PROCESS, directory, "17"]).catch((error: unknown) => error);
    expect(killed).toMatchObject({ signal: "SIGKILL" });
    const { stdout } = await execute(process.execPath, [SAMPLE_PROCESS, directory]);
    expect(JSON.parse(stdout)).toEqual({ status: "SUCCEEDED", output: sampleResult });
  });
});
