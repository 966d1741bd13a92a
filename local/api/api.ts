import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../clock.ts";
import type { Invoke, Outcome } from "../functions/invocation.ts";
import type { Plan } from "../template/plan.ts";
import { TemplateRefusal } from "../template/refusal.ts";
import { readBody } from "./body.ts";
import { eventOf } from "./event.ts";
import { sendMessage, sendReply } from "./reply.ts";
import { type Match, Routes } from "./routes.ts";
import type { Rush } from "./rush.ts";
import { TokenBucket } from "./throttle.ts";

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Target {
  functionArn: string;
  timeoutMs: number;
  bucket: TokenBucket;
}

export interface ApiOptions {
  plan: Plan;
  clock: Clock;
  invoke: Invoke;
  rush: Rush;
}

/** What API Gateway takes. */
const LARGEST_BODY = 10 * 1024 * 1024;
/** What Lambda takes, in bytes of JSON, where anything but text is base64. */
const LARGEST_EVENT = 6 * 1024 * 1024;

/** The HTTP API of the stack: answers a request as API Gateway and the function behind the route do. Never rejects. */
export function httpApi({ plan, clock, invoke, rush }: ApiOptions): RequestHandler {
  const routes = new Routes(targetsOf(plan));
  const apiId = plan.all("AWS::ApiGatewayV2::Api")[0]?.ref ?? "";

  return async (request, response) => {
    const match = find(routes, request);
    if (match === "malformed") return sendMessage(response, 400, "Bad Request");
    if (!match) return sendMessage(response, 404, "Not Found");
    const turn = match.target.bucket.take();
    if (!turn.passes) return sendMessage(response, 429, "Too Many Requests", turn.retryAfter);
    rush.enter();
    try {
      await answer(request, response, match);
    } finally {
      rush.leave();
    }
  };

  async function answer(request: IncomingMessage, response: ServerResponse, match: Match<Target>): Promise<void> {
    const body = await readBody(request, LARGEST_BODY);
    if (body === undefined) return;
    if (body === "too large") {
      response.shouldKeepAlive = false;
      return sendMessage(response, 413, "Request Entity Too Large");
    }
    const event = eventOf(request, body, match, apiId, clock.now());
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > LARGEST_EVENT) return sendMessage(response, 413, "Request Entity Too Large");
    const { functionArn, timeoutMs } = match.target;
    const outcome = await within(timeoutMs, (started) => invoke(functionArn, payload, started));
    if (response.destroyed) return;
    if (outcome === undefined) return sendMessage(response, 503, "Service Unavailable");
    if (!outcome.ok) return sendMessage(response, 500, "Internal Server Error");
    try {
      sendReply(response, outcome.payload, event.requestContext.requestId);
    } catch (error) {
      process.stderr.write(`${match.routeKey}: what ${functionArn} returned is no reply. ${String(error)}\n`);
      sendMessage(response, 500, "Internal Server Error");
    }
  }
}

function find(routes: Routes<Target>, request: IncomingMessage): Match<Target> | undefined | "malformed" {
  const [path = ""] = (request.url ?? "").split("?");
  try {
    return routes.match(request.method ?? "GET", path);
  } catch {
    return "malformed";
  }
}

/**
 * undefined when a function takes longer than its integration allows. Waiting for a free thread does not count: where
 * this is deployed, nobody waits for one.
 */
async function within(
  timeoutMs: number,
  invoke: (started: () => void) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = Promise.withResolvers<undefined>();
  const started = () => void (timer = setTimeout(late.resolve, timeoutMs, undefined));
  const first = await Promise.race([invoke(started), late.promise]);
  clearTimeout(timer);
  return first;
}

function targetsOf(plan: Plan): Map<string, Target> {
  const integrations = new Map(
    plan.all("AWS::ApiGatewayV2::Integration").map(({ ref, properties }) => [ref, properties]),
  );
  const [stage, ...otherStages] = plan.all("AWS::ApiGatewayV2::Stage");
  if (otherStages[0]) throw new TemplateRefusal(otherStages[0].logicalId, "AWS::ApiGatewayV2::Stage", "one is enough");
  const targets = new Map<string, Target>();
  for (const { logicalId, properties } of plan.all("AWS::ApiGatewayV2::Route")) {
    const integration = integrations.get(properties.Target.replace("integrations/", ""));
    if (!integration) throw new TemplateRefusal(logicalId, "AWS::ApiGatewayV2::Route", "its integration is not there");
    const { DefaultRouteSettings, RouteSettings } = stage?.properties ?? {};
    targets.set(properties.RouteKey, {
      functionArn: integration.IntegrationUri,
      timeoutMs: integration.TimeoutInMillis,
      bucket: new TokenBucket({ ...DefaultRouteSettings, ...RouteSettings?.[properties.RouteKey] }),
    });
  }
  return targets;
}
