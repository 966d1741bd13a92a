import { randomUUID } from "node:crypto";
import { exampleRequest } from "../support/requests.ts";
import { aConference } from "../support/forms.ts";
import { httpEvent } from "../functions/support/events.ts";

/** Child process: calls one bundled handler again and again, one call at a time as on Lambda, and tells what it took. */
export interface HandlerCost {
  cpuMillis: number;
  statuses: Record<string, number>;
}

const calls = Number(process.env["CALLS"]);
const { handler } = await import(process.env["HANDLER"] ?? "");
const request = exampleRequest(aConference());
/** Everybody has an address of their own, as one address has one seat. */
const bodyOf = (key: string) =>
  JSON.stringify({ ...request, answers: { ...request.answers, email: `${key}@example.org` } });
const event = (key = randomUUID()) =>
  httpEvent({
    method: "POST",
    path: "/forms/krakow/submissions",
    parameters: { formId: "krakow" },
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: bodyOf(key),
  });

console.log = () => undefined;
const statuses: Record<string, number> = {};
async function call(times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    const { statusCode } = await handler(event(), { getRemainingTimeInMillis: () => 10_000 });
    statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  }
}

await call(Math.ceil(calls / 4));
const before = process.cpuUsage();
await call(calls);
const { user, system } = process.cpuUsage(before);
const cost: HandlerCost = { cpuMillis: (user + system) / 1000 / calls, statuses };
process.send?.(cost);
