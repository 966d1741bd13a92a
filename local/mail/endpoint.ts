import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "./body.ts";
import { SesError } from "./error.ts";
import { Parameters } from "./parameters.ts";
import { answerXml, errorXml, type Fields } from "./xml.ts";

/** What each action of the SES v1 Query API does; the result becomes the fields of the answer. */
export type Actions = Record<string, (parameters: Parameters) => Promise<Fields>>;

/** Answers form-encoded POSTs as SES does. Every request gets an answer, refusals included. */
export async function answer(actions: Actions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID();
  const reply = (status: number, xml: string) => {
    if (response.destroyed) return;
    // A body that was not read to its end would be taken for the next request on this connection.
    const headers = request.complete ? {} : { connection: "close" };
    response.writeHead(status, {
      "content-type": "text/xml; charset=utf-8",
      "x-amzn-requestid": requestId,
      ...headers,
    });
    response.end(xml);
  };
  try {
    const parameters = await readParameters(request);
    const action = parameters.required("Action");
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) throw unknownAction(`Could not find operation ${action} for version 2010-12-01`);
    reply(200, answerXml(action, await act(parameters), requestId));
  } catch (error) {
    const { code, message, status } = error instanceof SesError ? error : INTERNAL;
    reply(status, errorXml({ Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message }, requestId));
  }
}

const INTERNAL = new SesError("InternalFailure", "The request failed because of an internal error.", 500);

const unknownAction = (message: string) => new SesError("InvalidAction", message);

async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const [mediaType = ""] = (request.headers["content-type"] ?? "").split(";");
  if (request.method !== "POST" || mediaType.trim().toLowerCase() !== "application/x-www-form-urlencoded") {
    request.resume();
    throw unknownAction("Only form-encoded POST requests of the SES v1 Query API are answered here");
  }
  return new Parameters(await readBody(request));
}
