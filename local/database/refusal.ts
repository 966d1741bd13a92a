import type { Json } from "./wire.ts";

/** An answer of the database that is an error: an HTTP status and the JSON body of an AWS exception. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly body: Json;

  constructor(body: Json, statusCode = 400) {
    super(String(body["message"] ?? body["Message"] ?? body["__type"]));
    this.statusCode = statusCode;
    this.body = body;
  }
}

const SERVICE = "com.amazonaws.dynamodb.v20120810#";

export function validationError(message: string): Refusal {
  return new Refusal({ __type: "com.amazon.coral.validate#ValidationException", message });
}

export function serviceError(name: string, message: string, more: Json = {}): Refusal {
  return new Refusal({ __type: SERVICE + name, message, ...more });
}

/** dynalite reports its refusals as plain errors carrying a status and a body. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !("statusCode" in error) || !("body" in error)) return undefined;
  const { statusCode, body } = error;
  if (typeof statusCode !== "number" || typeof body !== "object" || body === null) return undefined;
  return new Refusal({ ...body }, statusCode);
}

/** The exception's name without its service: "ValidationException". */
export function refusalName(refusal: Refusal): string {
  return String(refusal.body["__type"]).split("#").at(-1) ?? "";
}
