import type { Json } from "../json.ts";
import { identify, type Identity, nameProperty, type Urls } from "./identity.ts";
import { evaluate, IntrinsicError, resolve, type Scope } from "./intrinsics.ts";
import { place } from "./place.ts";
import { notNeeded } from "./registry.ts";
import type { Template } from "./template.ts";

export interface StackScope extends Scope {
  identity(logicalId: string): Identity;
}

/** What the intrinsic functions of `template` refer to. */
export function scopeOf(template: Template, urls: Urls): StackScope {
  const identities = new Map<string, Identity>();

  const scope: StackScope = {
    ref: (name) => pseudoParameters[name] ?? parameter(name) ?? identity(name).ref,
    attribute: (logicalId, attribute) => {
      const type = template.Resources[logicalId]?.Type ?? "";
      const value = identity(logicalId).attributes[attribute];
      if (value !== undefined) return value;
      // Nothing runs behind such a resource, so any distinct text will do.
      if (type in notNeeded) return `arn:aws:not-deployed:::${logicalId}/${attribute}`;
      throw new IntrinsicError(`${type} ${logicalId} has no attribute ${attribute}`);
    },
    condition: (name) => {
      const condition = template.Conditions?.[name];
      if (condition === undefined) throw new IntrinsicError(`there is no condition ${name}`);
      return evaluate(condition, scope);
    },
    mapping: (map, key, field) => {
      const value = template.Mappings?.[map]?.[key]?.[field];
      if (value === undefined) throw new IntrinsicError(`there is no mapping ${map}.${key}.${field}`);
      return value;
    },
    identity: (logicalId) => identity(logicalId),
  };

  function parameter(name: string): Json | undefined {
    const declared = template.Parameters?.[name];
    if (declared && declared.Default === undefined) throw new IntrinsicError(`parameter ${name} has no default`);
    return declared?.Default;
  }

  function identity(logicalId: string): Identity {
    const known = identities.get(logicalId);
    if (known) return known;
    const resource = template.Resources[logicalId];
    if (!resource) throw new IntrinsicError(`there is no resource or parameter ${logicalId}`);
    const given = resource.Properties?.[nameProperty(resource.Type) ?? ""];
    const name = given === undefined ? logicalId : String(resolve(given, scope));
    const found = identify(resource.Type, name, urls) ?? { ref: logicalId, attributes: {} };
    identities.set(logicalId, found);
    return found;
  }

  return scope;
}

const pseudoParameters: Record<string, string | undefined> = {
  "AWS::AccountId": place.account,
  "AWS::Partition": place.partition,
  "AWS::Region": place.region,
  "AWS::StackId": `arn:aws:cloudformation:${place.region}:${place.account}:stack/local/1`,
  "AWS::StackName": "local",
  "AWS::URLSuffix": place.suffix,
};
