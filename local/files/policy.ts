import * as z from "zod/mini";
import { accessDenied, S3Error } from "./error.ts";

const Condition = z.union([
  z.record(z.string(), z.string()),
  z.tuple([z.enum(["eq", "starts-with"]), z.string().check(z.startsWith("$")), z.string()]),
  z.tuple([z.literal("content-length-range"), z.int(), z.int()]),
]);
const Policy = z.strictObject({ expiration: z.iso.datetime({ offset: true }), conditions: z.array(Condition) });

/** How many bytes a file may have. */
export interface LengthRange {
  least: number;
  most: number;
}

type LengthCondition = ["content-length-range", number, number];
type FieldCondition = ["eq" | "starts-with", name: string, value: string];

/** Fields that no condition needs to name. */
const FREE = new Set(["policy", "x-amz-signature", "file", "bucket"]);

/**
 * Holds a form against its policy (base64 of JSON). `fields` by their names in lower case, with the `bucket` among them.
 * Answers how large the file may be; throws S3Error when the policy is no policy, is over, or does not allow the form.
 */
export function checkPolicy(encoded: string, fields: ReadonlyMap<string, string>, now: number): LengthRange {
  const { expiration, conditions } = parsePolicy(encoded);
  if (Date.parse(expiration) <= now) throw accessDenied("Invalid according to Policy: Policy expired.");
  const range = { least: 0, most: Number.MAX_SAFE_INTEGER };
  const named = new Set<string>();
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === "content-length-range") {
      [, range.least, range.most] = condition;
      continue;
    }
    for (const fieldCondition of fieldConditions(condition)) {
      const [, name] = fieldCondition;
      named.add(name.toLowerCase());
      if (holds(fieldCondition, fields.get(name.toLowerCase()) ?? "")) continue;
      throw accessDenied(`Invalid according to Policy: Policy Condition failed: ${describe(fieldCondition)}`);
    }
  }
  const extra = [...fields.keys()].filter(
    (name) => !named.has(name) && !FREE.has(name) && !name.startsWith("x-ignore-"),
  );
  if (extra.length > 0) throw accessDenied(`Invalid according to Policy: Extra input fields: ${extra.join(", ")}`);
  return range;
}

function parsePolicy(encoded: string): z.infer<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, "base64").toString()));
  } catch {
    throw new S3Error("InvalidPolicyDocument", "Invalid Policy: Invalid JSON.", 400);
  }
}

function fieldConditions(condition: Exclude<z.infer<typeof Condition>, LengthCondition>): FieldCondition[] {
  if (!Array.isArray(condition)) return Object.entries(condition).map(([name, value]) => ["eq", name, value]);
  const [operator, name, value] = condition;
  return [[operator, name.slice(1), value]];
}

const holds = ([operator, , wanted]: FieldCondition, value: string) =>
  operator === "eq" ? value === wanted : value.startsWith(wanted);

const describe = ([operator, name, value]: FieldCondition) => JSON.stringify([operator, `$${name}`, value]);
