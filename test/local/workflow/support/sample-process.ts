// A process that runs the sample on a directory and kills itself with SIGKILL once so many records are on disk.
// Arguments: directory, records (0: never). It prints how the sample ended.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { crashingAfter } from "./crashing-journal.ts";
import { live } from "./sample-life.ts";
import { sampleHandlers } from "./sample.ts";
import { Stage } from "./stage.ts";

const [directory = "", records = "0"] = process.argv.slice(2);
const letters = `${directory}.letters`;
const time = `${directory}.time`;

const lines = existsSync(letters) ? readFileSync(letters, "utf8").trim().split("\n") : [];
const tokens = new Map(lines.filter(Boolean).map((line): [string, string] => JSON.parse(line)));
const offset = existsSync(time) ? Number(readFileSync(time, "utf8")) : 0;

const stage = await Stage.open({
  directory,
  offset,
  handlers: sampleHandlers((token, who) => {
    appendFileSync(letters, `${JSON.stringify([who, token])}\n`);
    tokens.set(who, token);
  }),
  through: (journal) =>
    crashingAfter(Number(records) || Number.POSITIVE_INFINITY, journal, () => {
      writeFileSync(time, String(stage.clock.offset));
      process.kill(process.pid, "SIGKILL");
    }),
});
const { status, output } = await live(stage, tokens);
await stage.close();
console.log(JSON.stringify({ status, output }));
