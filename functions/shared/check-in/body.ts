import * as z from "zod/mini";
import { type Body } from "../http/request.ts";
import { Refused } from "../http/refused.ts";

/**
 * A JSON body by its schema.
 * @throws Refused invalid, with every wrong member by its path
 */
export function jsonBody<Schema extends z.core.$ZodType>(body: Body, schema: Schema): z.output<Schema> {
  if (body.type !== "json") throw new Refused({ code: "wrongMediaType" });
  return checked(schema, body.value);
}

/** @throws Refused invalid */
export function checked<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path }) => ({
    field: path.map(String).join(".").slice(0, 60) || "body",
    code: "wrongType" as const,
  }));
  throw new Refused({ code: "invalid", faults });
}
