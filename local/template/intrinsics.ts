import { isObject, type Json, type JsonObject } from "../json.ts";

/** What intrinsic functions can refer to. Each throws when the name is unknown. */
export interface Scope {
  ref(name: string): Json;
  attribute(logicalId: string, attribute: string): Json;
  condition(name: string): boolean;
  mapping(map: string, key: string, field: string): Json;
}

export class IntrinsicError extends Error {
  override name = "IntrinsicError";
}

/** Stands for `AWS::NoValue` until the property or list entry that holds it is left out. */
const NO_VALUE: unique symbol = Symbol("AWS::NoValue");
type Resolved = Json | typeof NO_VALUE;

/** `value` with every intrinsic function replaced by what it stands for. Throws IntrinsicError. */
export function resolve(value: Json, scope: Scope): Json {
  const resolved = resolveAny(value, scope);
  return resolved === NO_VALUE ? null : resolved;
}

/** Whether a condition of the template holds. */
export function evaluate(condition: Json, scope: Scope): boolean {
  const [name, argument] = onlyEntry(condition) ?? [];
  if (name === "Condition") return scope.condition(text(argument, "Condition"));
  const operands = Array.isArray(argument) ? argument : [];
  if (name === "Fn::And") return operands.every((operand) => evaluate(operand, scope));
  if (name === "Fn::Or") return operands.some((operand) => evaluate(operand, scope));
  if (name === "Fn::Not") return !evaluate(operands[0] ?? null, scope);
  if (name === "Fn::Equals") {
    const [left, right] = operands.map((operand) => JSON.stringify(resolve(operand, scope)));
    return left === right;
  }
  throw new IntrinsicError(`${name ?? "this"} is not a known condition`);
}

function resolveAny(value: Json, scope: Scope): Resolved {
  if (Array.isArray(value)) return value.map((entry) => resolveAny(entry, scope)).filter((entry) => entry !== NO_VALUE);
  if (!isObject(value)) return value;
  const [name, argument] = onlyEntry(value) ?? [];
  if (name !== undefined && argument !== undefined && (name === "Ref" || name.startsWith("Fn::"))) {
    return call(name, argument, scope);
  }
  const result: JsonObject = {};
  for (const [key, entry] of Object.entries(value)) {
    const resolved = resolveAny(entry, scope);
    if (resolved !== NO_VALUE) result[key] = resolved;
  }
  return result;
}

function call(name: string, argument: Json, scope: Scope): Resolved {
  if (name === "Ref") return argument === "AWS::NoValue" ? NO_VALUE : scope.ref(text(argument, name));
  if (name === "Fn::GetAtt") return getAttribute(argument, scope);
  if (name === "Fn::Sub") return substitute(argument, scope);
  const operands = list(argument, name);
  if (name === "Fn::If") {
    const chosen = scope.condition(text(operands[0], name)) ? operands[1] : operands[2];
    return resolveAny(chosen ?? null, scope);
  }
  const resolved = operands.map((operand) => resolve(operand, scope));
  const [first, second, third] = resolved;
  if (name === "Fn::Join")
    return list(second, name)
      .map((part) => scalar(part, name))
      .join(text(first, name));
  if (name === "Fn::Split") return text(second, name).split(text(first, name));
  if (name === "Fn::FindInMap") return scope.mapping(text(first, name), text(second, name), text(third, name));
  if (name === "Fn::Select") {
    const chosen = list(second, name)[Number(first)];
    if (chosen === undefined) throw new IntrinsicError(`Fn::Select has no entry ${String(first)}`);
    return chosen;
  }
  throw new IntrinsicError(`${name} is not supported`);
}

function getAttribute(argument: Json, scope: Scope): Json {
  const [logicalId, ...attribute] = typeof argument === "string" ? argument.split(".") : list(argument, "Fn::GetAtt");
  return scope.attribute(text(logicalId, "Fn::GetAtt"), attribute.map((part) => text(part, "Fn::GetAtt")).join("."));
}

function substitute(argument: Json, scope: Scope): string {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument];
  const variables = isObject(given) ? given : {};
  return text(pattern, "Fn::Sub").replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const own = variables[name];
    if (own !== undefined) return scalar(resolve(own, scope), "Fn::Sub");
    const [logicalId = "", ...attribute] = name.split(".");
    const value = attribute.length > 0 ? scope.attribute(logicalId, attribute.join(".")) : scope.ref(name);
    return scalar(value, "Fn::Sub");
  });
}

function onlyEntry(value: Json): [string, Json] | undefined {
  const entries = isObject(value) ? Object.entries(value) : [];
  return entries.length === 1 ? entries[0] : undefined;
}

function text(value: Json | undefined, where: string): string {
  if (typeof value === "string") return value;
  throw new IntrinsicError(`${where} needs a text, not ${JSON.stringify(value)}`);
}

function scalar(value: Json, where: string): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return text(value, where);
}

function list(value: Json | undefined, where: string): Json[] {
  if (Array.isArray(value)) return value;
  throw new IntrinsicError(`${where} needs a list, not ${JSON.stringify(value)}`);
}
