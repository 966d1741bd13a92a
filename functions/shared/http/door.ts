import middy from "@middy/core";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { EnvironmentOf, FunctionName } from "../../../schemas/env.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { readEnvironment } from "../env.ts";
import { describeError, log } from "../log.ts";
import { Refused, refusalOf } from "./refused.ts";
import { answerFormat, type Body, languageOf, readBody, wantsFrame } from "./request.ts";
import { refusalResponse, type Response } from "./response.ts";

export interface DoorRequest {
  event: APIGatewayProxyEventV2;
  body: Body;
  language: Language;
  now: Instant;
  /** A part of the path; the route guarantees that it is there. */
  path(name: string): string;
  /** Headers for whatever the answer becomes, a refusal included. A door that knows the form puts CORS here. */
  headers: Record<string, string>;
  /** What it is about, once the door knows: a page of a refusal then says so. */
  form?: Form;
}

/** What middlewares add to the event on its way to the door. */
interface DoorEvent extends APIGatewayProxyEventV2 {
  door: DoorRequest;
}
type Middleware = middy.MiddlewareObj<DoorEvent, Response>;

/** One line for each request, and the headers that its answer carries, whatever the answer is. */
function finish(door: FunctionName): Middleware {
  const complete = ({ event, response }: middy.Request<DoorEvent, Response>) => {
    if (!response) return;
    response.headers = { ...response.headers, ...event.door.headers };
    const { requestId, routeKey, http } = event.requestContext;
    if (http.method === "HEAD") response.body = "";
    const status = response.statusCode ?? 500;
    log("info", "answered", { door, requestId, route: routeKey, status, formId: event.pathParameters?.["formId"] });
  };
  return { after: complete, onError: complete };
}

/**
 * An expected refusal is answered as such. Of anything else the answer says only that it was our error: the cause stays in
 * the log, and the status rings the alarm of answers with 5xx. A script that wanted a part of a page gets none, and tries
 * again by itself.
 */
function answerErrors(door: FunctionName): Middleware {
  return {
    onError: (request) => {
      const { event, error } = request;
      const expected = refusalOf(error);
      const as = answerFormat(event);
      const { requestId } = event.requestContext;
      if (!expected) log("error", "unexpected", { door, requestId, ...describeError(error) });
      if (!expected && as === "fragment") {
        request.response = { statusCode: 500, headers: { "cache-control": "no-store" }, body: "" };
        return;
      }
      const { body } = event.door;
      const posted = as === "page" && body.type === "form" && { posted: [...body.fields] };
      const refusal = expected ?? { code: "unexpected", requestId, ...posted };
      const form = (error instanceof Refused ? error.form : undefined) ?? event.door.form;
      request.response = refusalResponse(refusal, {
        language: event.door.language,
        as,
        form,
        frame: wantsFrame(event),
      });
    },
  };
}

const parse: Middleware = {
  before: ({ event }) => {
    event.door.body = readBody(event);
  },
};

/** Everything but the body, which may be refused: a refusal needs the rest. */
const describe: Middleware = {
  before: ({ event }) => {
    event.door = {
      event,
      body: { type: "none" },
      language: languageOf(event),
      now: new Date().toISOString(),
      path: (name) => event.pathParameters?.[name] ?? "",
      headers: {},
    };
  },
};

/**
 * The one stack of every public door. middy runs `before` in the order of registration and `after` and `onError` from
 * the last to the first: an error becomes an answer before the answer is finished.
 */
export function httpDoor<Name extends FunctionName>(
  name: Name,
  respond: (request: DoorRequest, env: EnvironmentOf<Name>) => Response | Promise<Response>,
  /** A door that reads the body itself does so once it knows the form, or takes what no other takes. */
  { readsBody = false } = {},
) {
  const env = readEnvironment(name);
  return middy<DoorEvent, Response>()
    .use(describe)
    .use(finish(name))
    .use(answerErrors(name))
    .use(readsBody ? [] : [parse])
    .handler((event) => respond(event.door, env));
}
