import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, run } from "./support/running.ts";
import { base, sources, write } from "./support/stack.ts";

let running: Running;
beforeAll(async () => {
  running = await run(base, sources);
});
afterAll(() => running.close());

const reports = () =>
  readFileSync(join(running.dataDirectory, "handlers.log"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("Writer REPORT"));

it("each invocation is reported in the log with its time and memory, as Lambda does", async () => {
  await write(running.url, [{ pk: "ITEM", sk: "1" }]);
  await write(running.url, [{ pk: "ITEM", sk: "2" }]);
  await expect.poll(() => reports().length, { timeout: 30_000 }).toBe(2);
  const form =
    /^Writer REPORT RequestId: [0-9a-f-]{36}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms\tMemory Size: \d+ MB$/;
  for (const line of reports()) expect(line).toMatch(form);
});
