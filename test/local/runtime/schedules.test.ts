import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type Resources, schedule } from "./support/assembly.ts";
import { advance, directoryAtNoon, getJson, type Running, run as runIn } from "./support/running.ts";
import { base, noter, notes, sources } from "./support/stack.ts";

let running: Running;
afterEach(() => running.close());

const run = (resources: Resources, directory = directoryAtNoon()) => runIn(resources, sources, directory);

interface Note {
  event: unknown;
  at: string;
}

const queueArn = { "Fn::GetAtt": ["Queue", "Arn"] };
const daily = schedule("Noter", "cron(0 8 * * ? *)", { Name: "daily" });

/** The hour and minute in Warsaw at which the handler ran. */
function warsawTimes(found: Note[]): string[] {
  const format = new Intl.DateTimeFormat("pl-PL", { timeStyle: "short", timeZone: "Europe/Warsaw" });
  return found.map(({ at }) => format.format(new Date(at)));
}

describe("a schedule", () => {
  it("runs at its own hour every Sunday, while the clock is moved across a year with both changes of time", async () => {
    running = await run({ ...base, Noter: noter(), Weekly: schedule("Noter", "cron(0 8 ? * SUN *)") });
    await advance(running.url, "P53W");
    const found = await notes<Note>(running.url, "NOTED");

    expect(found).toHaveLength(53);
    expect(new Set(warsawTimes(found))).toEqual(new Set(["08:00"]));
    expect(new Set(found.map(({ at }) => at.slice(0, 10))).size).toBe(found.length);
    expect(found[0]?.event).toEqual({ run: true });
  });

  it("that was missed while nothing ran, runs once at the start", async () => {
    const resources = { ...base, Noter: noter(), Often: schedule("Noter", "rate(1 hour)") };
    running = await run(resources);
    await advance(running.url, "PT90M");
    expect(await notes(running.url, "NOTED")).toHaveLength(1);
    await running.close();

    // While it is down, ten hours pass.
    const file = `${running.dataDirectory}/clock.json`;
    const { offset } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ offset: offset + 36_000_000 }));
    running = await run(resources, running.dataDirectory);
    await advance(running.url, "PT0S");

    expect(await notes(running.url, "NOTED")).toHaveLength(2);
  });

  it("runs when asked to, and answers when all is done", async () => {
    running = await run({ ...base, Noter: noter(), Daily: daily });
    const response = await fetch(`${running.url}/_local/schedules/daily`, { method: "POST" });
    const unknown = await fetch(`${running.url}/_local/schedules/nightly`, { method: "POST" });

    expect(response.status).toBe(200);
    expect(await notes(running.url, "NOTED")).toHaveLength(1);
    expect(unknown.status).toBe(404);
    expect(await getJson(`${running.url}/_local/schedules`)).toMatchObject([{ name: "daily", zone: "Europe/Warsaw" }]);
  });

  it("says that a run it was asked for failed", async () => {
    running = await run({ ...base, Noter: noter({ FAIL_TIMES: "1" }), Daily: daily });
    const response = await fetch(`${running.url}/_local/schedules/daily`, { method: "POST" });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ title: expect.stringContaining("not yet") });
  });

  it("is tried again after one minute and after two, as Lambda does", async () => {
    running = await run({ ...base, Noter: noter({ FAIL_TIMES: "2" }), Daily: daily });
    await advance(running.url, "P1D");
    const found = await notes<Note>(running.url, "NOTED");

    expect(warsawTimes(found)).toEqual(["08:00", "08:01", "08:03"]);
    expect(await getJson(`${running.url}/_local/dead-letters`)).toEqual({ messages: [] });
  });

  it("ends in the queue of its function when nothing helps", async () => {
    running = await run({
      ...base,
      Noter: noter({ FAIL_TIMES: "1000" }),
      Retries: {
        Type: "AWS::Lambda::EventInvokeConfig",
        Properties: {
          FunctionName: { Ref: "Noter" },
          Qualifier: "$LATEST",
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: queueArn } },
        },
      },
      Daily: daily,
    });
    await advance(running.url, "P1D");

    expect(warsawTimes(await notes<Note>(running.url, "NOTED"))).toEqual(["08:00", "08:01"]);
    expect(await getJson(`${running.url}/_local/dead-letters`)).toMatchObject({
      messages: [{ queue: "Queue", body: '{"run":true}', reason: expect.stringContaining("not yet") }],
    });
  });
});
