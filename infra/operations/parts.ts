import * as z from "zod/mini";
import type { ZodOpenApiRequestBodyObject, ZodOpenApiResponseObject } from "zod-openapi";
import type { FunctionName } from "../../schemas/env.ts";
import { Problem } from "../../schemas/problem.ts";
import { Language } from "../../schemas/values.ts";

type Schemas = Record<string, z.core.$ZodType>;
type Responses = Record<`${number}`, ZodOpenApiResponseObject>;

/** What an operation takes and answers, apart from what its route says. */
export interface OperationDescription {
  query?: Schemas;
  header?: Schemas;
  requestBody?: ZodOpenApiRequestBodyObject;
  responses: Responses;
}

export const json = (description: string, schema: z.core.$ZodType): ZodOpenApiResponseObject => ({
  description,
  content: { "application/json": { schema } },
});
export const text = (description: string, mediaType: string): ZodOpenApiResponseObject => ({
  description,
  content: { [mediaType]: { schema: { type: "string" } } },
});
export const file = (description: string, mediaType: string): ZodOpenApiResponseObject => ({
  description,
  content: { [mediaType]: { schema: { type: "string", format: "binary" } } },
});
export const page = (description: string) => text(description, "text/html");
export const seeOther = (description: string): ZodOpenApiResponseObject => ({
  description,
  headers: z.object({ location: z.string() }),
});

const reasons: Record<number, string> = {
  404: "There is no such thing",
  409: "In conflict with what was recorded before, or too early",
  410: "Closed, over, revoked or expired",
  413: "The body is larger than 64 KiB",
  415: "Neither JSON nor a form post, whichever this address takes",
  422: "What was sent is wrong; `errors` lists every wrong field",
  429: "Too many at once; try again after `Retry-After` seconds",
  500: "An error of ours, which `instance` tells apart; sending the same again with the same key is safe",
};

/** Refusals, as problem+json for programs and as a page for people. */
export function refusals(...statuses: number[]): Responses {
  const content = {
    "application/problem+json": { schema: Problem },
    "text/html": { schema: { type: "string" as const } },
  };
  return Object.fromEntries(
    statuses.map((status) => {
      const description = reasons[status] ?? "Refused";
      const headers = status === 429 ? { headers: z.object({ "retry-after": z.string() }) } : {};
      return [String(status), { description, content, ...headers }];
    }),
  );
}

export const lang = { lang: z.optional(Language) };
export const formPost = (schema: z.core.$ZodType): ZodOpenApiRequestBodyObject => ({
  required: true,
  content: { "application/x-www-form-urlencoded": { schema } },
});
/** What a door answers whose form post records something once. */
export const recorded = {
  "303": seeOther("Recorded; the page at `location` says so"),
  ...refusals(404, 409, 410, 413, 415, 422, 429),
};

export type Descriptions = Partial<Record<FunctionName, OperationDescription>>;
