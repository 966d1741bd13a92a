import { spawnSync } from "node:child_process";
import { built, bundleBare } from "../bare/bundle.ts";
import { type Row, times } from "../row.ts";

const rounds = 25;
const script = `
  for (const name of ["http", "https", "crypto", "stream", "zlib", "url", "fs/promises"]) await import("node:" + name);
  const started = process.cpuUsage(), clock = performance.now();
  await import(process.argv[1]);
  const { user, system } = process.cpuUsage(started);
  console.log(performance.now() - clock, (user + system) / 1000);`;

const environment = { ...process.env, TABLE_NAME: "t", AWS_REGION: "eu-central-1" };

function importOnce(file: string): number {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script, file], {
    env: environment,
    encoding: "utf8",
  });
  return Number(stdout.split(" ")[0]);
}

/** Import in a fresh process that has loaded what the Lambda runtime has loaded; the two take turns, and the best of each counts. */
export async function importTime(): Promise<Row> {
  const bare = await bundleBare("put-item");
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(importOnce(bare));
    ours.push(importOnce(built("submit-form")));
  }
  const ratio = Math.min(...ours) / Math.min(...theirs);
  return {
    what: "import of submit-form, fresh process",
    measured: `${Math.min(...ours).toFixed(0)} ms`,
    against: `bare client-dynamodb handler ${Math.min(...theirs).toFixed(0)} ms`,
    ratio: times(ratio),
    budget: "<= 1.25x",
    kept: ratio <= 1.25,
  };
}
