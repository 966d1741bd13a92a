import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { httpApi, type RequestHandler } from "./api/api.ts";
import { listenOnLoopback } from "./api/listener.ts";
import { sendMessage } from "./api/reply.ts";
import { localPages } from "./control/local-pages.ts";
import { type Engines, openEngines } from "./engines.ts";
import { defineMachines } from "./functions/state-machines.ts";
import { publisherOf, runTriggers } from "./functions/triggers.ts";
import { Schedules } from "./schedules/schedules.ts";
import { type Streams, startStreams } from "./streams/streams.ts";
import { expireItems } from "./tables/expiry.ts";
import { ensureTables } from "./tables/tables.ts";
import { type Plan, planOf } from "./template/plan.ts";
import { readStack } from "./template/stack.ts";

export interface MachineOptions {
  /** Directory of a synthesized cloud assembly. */
  assembly: string;
  dataDirectory: string;
  /** 0 takes any free port. */
  port: number;
}

export interface Machine {
  url: string;
  /** Finishes what is under way and lets go of the data directory. */
  close(): Promise<void>;
}

/** How long work in the background may go on when this stops; the rest goes on at the next start. */
const PATIENCE = 3_000;

/**
 * Runs a synthesized stack on this machine; resolves when it is ready. Throws `Failure` (of which TemplateRefusal is one)
 * with a sentence for the person who started it.
 */
export async function startMachine({ assembly, dataDirectory, port }: MachineOptions): Promise<Machine> {
  // Whatever was opened is closed again when a later step fails.
  await using opened = new AsyncDisposableStack();
  const stack = await readStack(assembly);
  let handler: RequestHandler = notReady;
  const handle = (request: IncomingMessage, response: ServerResponse) =>
    void handler(request, response).catch((error: unknown) => fail(error, response));
  const listener = await listenOnLoopback(port, handle);
  opened.defer(() => listener.close());
  const url = `http://localhost:${listener.port}`;

  const plan = planOf(stack, { public: url });
  const engines = await openEngines(plan, dataDirectory, listener.port, opened);
  const { streams, schedules } = await setInMotion(plan, engines, opened);

  const api = httpApi({ plan, ...engines });
  const publish = (payload: string) => engines.invoke(publisherOf(plan), payload);
  const local = localPages({ ...engines, schedules, url, publish, settled: () => settle(engines, streams) });
  handler = async (request, response) => {
    if (await engines.files.endpoint(request, response)) return;
    if (!(await local(request, response))) await api(request, response);
  };
  opened.defer(() => listener.close());
  void warmUp(plan, engines);

  const running = opened.move();
  return { url, close: () => running.disposeAsync() };
}

/** Begins everything that goes on by itself, and runs what was missed. */
async function setInMotion(plan: Plan, engines: Engines, opened: AsyncDisposableStack) {
  const { database, clock, activity, events, invoke, workflows } = engines;
  await defineMachines(plan, workflows);
  const schedules = new Schedules({ plan, ...engines });
  await ensureTables(plan, database.url);
  opened.defer(() => Promise.race([activity.idle(), delay(PATIENCE, undefined, { ref: false })]));
  opened.defer(() => events.stop());
  const streams = await startStreams(plan, engines);
  opened.defer(() => streams.stop());
  opened.defer(() => clock.stop());
  opened.defer(() => schedules.stop());
  await workflows.resume();
  await runTriggers(plan, invoke);
  await events.resume();
  await schedules.start();
  opened.defer(await expireItems(database, clock, activity));
  return { streams, schedules };
}

/** Waits until everything that is due is done. The time is kept first, before anything that is done at it. */
async function settle({ keep, activity }: Engines, streams: Streams): Promise<void> {
  keep();
  do await activity.idle();
  while (await streams.behind());
}

/** People wait for the functions behind POST routes, so these are ready before the first of them comes. */
async function warmUp(plan: Plan, { pool }: Engines): Promise<void> {
  const integrations = new Map(
    plan.all("AWS::ApiGatewayV2::Integration").map(({ ref, properties }) => [ref, properties]),
  );
  for (const { properties } of plan.all("AWS::ApiGatewayV2::Route")) {
    if (!properties.RouteKey.startsWith("POST ")) continue;
    const integration = integrations.get(properties.Target.replace("integrations/", ""));
    if (integration) await pool.warm(integration.IntegrationUri);
  }
}

const notReady: RequestHandler = async (_request, response) => sendMessage(response, 503, "Starting", 1);

function fail(error: unknown, response: ServerResponse): void {
  console.error(error);
  if (!response.headersSent) sendMessage(response, 500, "Internal Server Error");
  else response.destroy();
}
