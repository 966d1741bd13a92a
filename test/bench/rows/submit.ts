import { createServer, request as forward } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { openTable } from "../../functions/support/table.ts";
import { publishForm } from "../../functions/support/doors.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { built, bundleBare } from "../bare/bundle.ts";
import type { HandlerCost } from "../measure-handler.ts";
import { inProcess } from "../process.ts";
import { type Row, times } from "../row.ts";

const calls = 1500;
const child = join(import.meta.dirname, "../measure-handler.ts");

/** Passes requests on and counts them by operation: what a handler asks of AWS. */
async function countingProxy(target: string) {
  const counts: Record<string, number> = {};
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers["x-amz-target"]).split(".").at(-1) ?? "";
    counts[operation] = (counts[operation] ?? 0) + 1;
    const passed = forward(target, { method: "POST", headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return { url: `http://127.0.0.1:${address.port}`, counts, close: () => server.close() };
}

async function openForm() {
  const database = await openTable();
  const window = { opensAt: "2020-01-01T00:00:00.000Z", closesAt: "2090-01-01T00:00:00.000Z" };
  await publishForm(aConference(window), aSeatCounter({ ...window, capacity: 100_000 }));
  return database;
}

/** What one sign-up asks of AWS, and how much CPU the handler takes against one that only writes the same items. */
export async function submit(): Promise<Row[]> {
  const database = await openForm();
  const proxy = await countingProxy(database.url);
  const environment = { TABLE_NAME: "wspolnie", CALLS: "200", HANDLER: built("submit-form") };
  await inProcess<HandlerCost>(child, { ...environment, AWS_ENDPOINT_URL_DYNAMODB: proxy.url });
  proxy.close();
  const { GetItem = 0, ...hot } = proxy.counts;
  const perCall = Object.values(hot).reduce((sum, count) => sum + count, 0) / 250;

  const measure = (HANDLER: string) => inProcess<HandlerCost>(child, { ...environment, HANDLER, CALLS: String(calls) });
  const [ours, theirs] = [[await measure(built("submit-form"))], [await measure(await bundleBare("same-items"))]];
  ours.push(await measure(built("submit-form")));
  theirs.push(await measure(await bundleBare("same-items")));
  await database.close();
  const least = (costs: HandlerCost[]) => Math.min(...costs.map(({ cpuMillis }) => cpuMillis));
  const ratio = least(ours) / least(theirs);
  return [
    {
      what: "AWS calls of a sign-up",
      measured: perCall.toFixed(2),
      against: `peer: 3 sequential (the form itself is read once a minute: ${GetItem} in 250)`,
      ratio: times(perCall / 3),
      budget: "1",
      kept: perCall === 1,
    },
    {
      what: "CPU of a sign-up",
      measured: `${least(ours).toFixed(2)} ms`,
      against: `only writing the same items ${least(theirs).toFixed(2)} ms`,
      ratio: times(ratio),
      budget: "<= 1.5x",
      kept: ratio <= 1.5,
    },
  ];
}
