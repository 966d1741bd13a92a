import type { Node } from "constructs";
import * as z from "zod/mini";

const flag = z.union([z.boolean(), z.stringbool()]);
const given = z.string().check(z.minLength(1));

/** What differs between one deployment and another. Every setting is explained in `cdk.json`. */
const Config = z.strictObject({
  instance: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/))),
  production: flag,
  sender: z.string().check(z.regex(/^([^<>@]+ )?<[^<>@ ]+@[^<>@ ]+>$/)),
  senderDomain: z.optional(given),
  publicUrl: z.optional(z.url({ protocol: /^https$/ })),
  operatorEmail: z.optional(z.email()),
});
export type Config = z.infer<typeof Config>;

/** Reads the settings from the context of the app (`cdk.json`, then `-c name=value`). An empty text is no setting. */
export function readConfig(node: Node): Config {
  const settings = Object.keys(Config.shape).map((name) => [name, node.tryGetContext(name)]);
  const config = z.parse(Config, Object.fromEntries(settings.filter(([, value]) => value !== "")));
  if (config.production && config.operatorEmail === undefined) {
    throw new Error("A production deployment needs operatorEmail: without it the alarms reach nobody");
  }
  return config;
}

/** A name of this deployment that people read, such as `deliver-letter` or, for an instance, `krakow-deliver-letter`. */
export const named = ({ instance }: Config, name: string) => (instance ? `${instance}-${name}` : name);
