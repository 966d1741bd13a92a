import * as z from "zod/mini";

/** A property that says nothing about behaviour on one machine: sizes, logs, roles, descriptions. */
export const ignored = z.optional(z.unknown());

export const Name = z.string().check(z.regex(/^[\w.-]+$/, "is not a name"));
export const Arn = z.string().check(z.startsWith("arn:", "is not an ARN"));
