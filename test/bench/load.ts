import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/** Child process: sends sign-ups to a running product, `LANES` at a time, and tells what was answered and how fast. */
export interface LoadResult {
  seconds: number;
  statuses: Record<string, number>;
}

const { URL: url = "", BODY = "{}", COUNT = "0", LANES = "32" } = process.env;
const agent = new Agent({ keepAlive: true, maxSockets: Number(LANES) });
const statuses: Record<string, number> = {};
const example = JSON.parse(BODY);
/** Everybody has an address of their own, as one address has one seat. */
const bodyOf = (key: string) =>
  JSON.stringify({ ...example, answers: { ...example.answers, email: `${key}@example.org` } });

const send = () =>
  new Promise<string>((resolve, reject) => {
    const key = randomUUID();
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve(response.statusCode === 201 ? JSON.parse(text).status : String(response.statusCode)),
      );
    });
    sent.on("error", reject).end(bodyOf(key));
  });

let left = Number(COUNT);
async function lane(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const status = await send();
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}

const started = performance.now();
await Promise.all(Array.from({ length: Number(LANES) }, lane));
const result: LoadResult = { seconds: (performance.now() - started) / 1000, statuses };
process.send?.(result);
