import { isObject, type Json, type JsonObject } from "../json.ts";

/** Whether a value passes. The value is undefined where the pattern names a field that is not there. */
type Test = (value: Json | undefined) => boolean;

/**
 * An event pattern of Lambda's event filtering as a test. Supported: exact values, `prefix`, `suffix`,
 * `equals-ignore-case`, `anything-but`, `numeric`, `exists`, `$or` and nesting. Throws an Error for anything else.
 */
export function patternOf(pattern: Json): Test {
  if (!isObject(pattern)) throw new Error("an event pattern is an object");
  const tests = Object.entries(pattern).map(([field, rule]) => fieldTest(field, rule));
  return (value) => tests.every((test) => test(value));
}

function fieldTest(field: string, rule: Json): Test {
  if (field === "$or" && Array.isArray(rule)) return some(rule.map(patternOf));
  const test = Array.isArray(rule) ? some(rule.map(ruleTest)) : patternOf(rule);
  return (value) => test(isObject(value) ? value[field] : undefined);
}

function some(tests: Test[]): Test {
  return (value) => tests.some((test) => test(value));
}

function ruleTest(rule: Json): Test {
  if (!isObject(rule)) return (value) => value === rule || (Array.isArray(value) && value.includes(rule));
  const [[operator = "", operand = null] = [], ...others] = Object.entries(rule);
  if (others.length > 0) throw new Error(`an event pattern has one operator at a time: ${JSON.stringify(rule)}`);
  const make = operators[operator];
  if (!make) throw new Error(`the operator ${operator} of an event pattern is not supported`);
  return make(operand);
}

const operators: Record<string, ((operand: Json) => Test) | undefined> = {
  prefix: (operand) => textTest(operand, (value, prefix) => value.startsWith(prefix)),
  suffix: (operand) => textTest(operand, (value, suffix) => value.endsWith(suffix)),
  "equals-ignore-case": (operand) => textTest(operand, (value, text) => value.toLowerCase() === text.toLowerCase()),
  exists: (operand) => (value) => (value !== undefined && !isObject(value)) === operand,
  numeric,
  "anything-but": (operand) => {
    const excluded = some((Array.isArray(operand) ? operand : [operand]).map(ruleTest));
    return (value) => value !== undefined && !isObject(value) && !excluded(value);
  },
};

function textTest(operand: Json, test: (value: string, operand: string) => boolean): Test {
  if (typeof operand !== "string") throw new Error(`an event pattern needs a text, not ${JSON.stringify(operand)}`);
  return (value) => typeof value === "string" && test(value, operand);
}

const comparisons: Record<string, ((value: number, bound: number) => boolean) | undefined> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

function numeric(operand: Json): Test {
  const parts = Array.isArray(operand) ? operand : [];
  const tests: ((value: number) => boolean)[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const compare = comparisons[String(parts[i])];
    const bound = parts[i + 1];
    if (!compare || typeof bound !== "number")
      throw new Error(`numeric ${JSON.stringify(operand)} is not a comparison`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === "number" && tests.length > 0 && tests.every((test) => test(value));
}

/** A record passes when any of the patterns does, or when there are none. */
export function filterOf(patterns: readonly JsonObject[]): (record: unknown) => boolean {
  if (patterns.length === 0) return () => true;
  const test = some(patterns.map(patternOf));
  return (record) => isObject(record) && test(record);
}
