import type * as z from "zod/mini";
import type { Json, JsonObject } from "../json.ts";
import { messageOf } from "../failure.ts";
import type { Urls } from "./identity.ts";
import { resolve } from "./intrinsics.ts";
import { describeIssues, TemplateRefusal } from "./refusal.ts";
import { notNeeded, runnable } from "./registry.ts";
import { scopeOf } from "./scope.ts";
import type { Stack } from "./stack.ts";
import type { Template } from "./template.ts";

type RunnableType = keyof typeof runnable;
type Properties<Type extends RunnableType> = z.infer<(typeof runnable)[Type]>;

export interface Resource<Type extends RunnableType> {
  logicalId: string;
  /** What `Ref` answers for it. */
  ref: string;
  /** What `Fn::GetAtt` answers for it. */
  attributes: Record<string, string>;
  properties: Properties<Type>;
}

/** All that runs on this machine: the resources of a stack with every intrinsic function resolved. */
export interface Plan {
  stack: Stack;
  all<Type extends RunnableType>(type: Type): Resource<Type>[];
}

/** Throws TemplateRefusal for the first resource that cannot run here. */
export function planOf(stack: Stack, urls: Urls): Plan {
  const scope = scopeOf(stack.template, urls);
  const found = new Map<string, { logicalId: string; properties: JsonObject }[]>();
  for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
    if (resource.Condition && !scope.condition(resource.Condition)) continue;
    if (resource.Type in notNeeded) continue;
    if (!(resource.Type in runnable)) {
      throw new TemplateRefusal(logicalId, resource.Type, "nothing here knows how to run this type");
    }
    const properties = resolveProperties(logicalId, resource, (value) => resolve(value, scope));
    found.set(resource.Type, [...(found.get(resource.Type) ?? []), { logicalId, properties }]);
  }
  const plan: Plan = {
    stack,
    all: (type) =>
      (found.get(type) ?? []).map(({ logicalId, properties }) => ({
        logicalId,
        ...scope.identity(logicalId),
        properties: parse(logicalId, type, properties),
      })),
  };
  for (const type of types) plan.all(type);
  return plan;
}

const types = Object.keys(runnable) as RunnableType[];

function resolveProperties(
  logicalId: string,
  resource: Template["Resources"][string],
  resolveValue: (value: Json) => Json,
): JsonObject {
  const properties: JsonObject = {};
  for (const [name, value] of Object.entries(resource.Properties ?? {})) {
    try {
      const resolved = resolveValue(value);
      if (resolved !== null) properties[name] = resolved;
    } catch (error) {
      throw new TemplateRefusal(logicalId, resource.Type, `property ${name}: ${messageOf(error)}`);
    }
  }
  return properties;
}

function parse<Type extends RunnableType>(logicalId: string, type: Type, properties: JsonObject): Properties<Type> {
  const schema: z.ZodMiniType = runnable[type];
  const parsed = schema.safeParse(properties);
  if (!parsed.success) throw new TemplateRefusal(logicalId, type, describeIssues(parsed.error.issues));
  return parsed.data as Properties<Type>;
}
