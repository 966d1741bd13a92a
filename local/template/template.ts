import * as z from "zod/mini";

const json = z.json();
const Expressions = z.record(z.string(), json);

/** What is read of a CloudFormation template. */
export const Template = z.object({
  Parameters: z.optional(z.record(z.string(), z.object({ Default: z.optional(json) }))),
  Mappings: z.optional(z.record(z.string(), z.record(z.string(), z.record(z.string(), json)))),
  Conditions: z.optional(Expressions),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.optional(z.string()),
      Properties: z.optional(Expressions),
    }),
  ),
  Outputs: z.optional(z.record(z.string(), z.object({ Value: json }))),
});
export type Template = z.infer<typeof Template>;
