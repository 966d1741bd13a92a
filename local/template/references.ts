import { isObject, type Json, type JsonObject } from "../json.ts";

/** What each reference of an expression becomes. */
export interface References {
  ref(name: string): Json;
  attribute(logicalId: string, attribute: string): Json;
  /** For the name of a condition or of a mapping. */
  name(name: string): string;
}

/** The expression with its references, also those inside of texts, replaced by what they become. Nothing is resolved. */
export function replaceReferences(value: Json, to: References): Json {
  if (Array.isArray(value)) return value.map((entry) => replaceReferences(entry, to));
  if (!isObject(value)) return value;
  const [[key, argument] = [], ...others] = Object.entries(value);
  if (key !== undefined && argument !== undefined && others.length === 0) {
    const replaced = replaceCall(key, argument, to);
    if (replaced !== undefined) return replaced;
  }
  return inEach(value, to);
}

/** `undefined` for whatever refers to nothing by itself. */
function replaceCall(name: string, argument: Json, to: References): Json | undefined {
  if (name === "Fn::Sub") return { "Fn::Sub": replaceInText(argument, to) };
  if (typeof argument === "string") {
    if (name === "Ref") return to.ref(argument);
    if (name === "Fn::GetAtt") return attribute(argument.split("."), to);
    if (name === "Condition") return { Condition: to.name(argument) };
  }
  if (!Array.isArray(argument)) return undefined;
  if (name === "Fn::GetAtt") return attribute(argument, to);
  const [first, ...rest] = argument;
  if ((name === "Fn::If" || name === "Fn::FindInMap") && typeof first === "string") {
    return { [name]: [to.name(first), ...rest.map((entry) => replaceReferences(entry, to))] };
  }
  return undefined;
}

const attribute = ([logicalId, ...path]: Json[], to: References) => to.attribute(String(logicalId), path.join("."));

/** The text stays as it is; what its names stand for is given beside it. */
function replaceInText(argument: Json, to: References): Json {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument];
  const variables: JsonObject = isObject(given) ? inEach(given, to) : {};
  for (const [, literal, name = ""] of String(pattern).matchAll(/\$\{(!?)([^}]+)\}/g)) {
    if (literal || variables[name] !== undefined) continue;
    variables[name] = name.includes(".") ? attribute(name.split("."), to) : to.ref(name);
  }
  return [String(pattern), variables];
}

const inEach = (value: JsonObject, to: References): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaceReferences(entry, to)]));
