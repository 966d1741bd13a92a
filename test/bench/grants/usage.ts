import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "../../../schemas/routes.ts";
import type { FunctionName } from "../../../schemas/env.ts";
import { environments } from "../../../schemas/env.ts";
import type { Product } from "../../journeys/support/product.ts";
import type { Usage } from "./prices.ts";
import type { TableUnits } from "./table-units.ts";

const report = /^(\w+) REPORT .*Billed Duration: (\d+) ms\tMemory Size: (\d+) MB$/;
const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
/** As it is within the name of a function in the stack. */
const inStack = (name: string) => name.split("-").map(capitalised).join("");
/** The longest names first, as one may be a part of another. */
const names = (Object.keys(environments) as FunctionName[]).toSorted((one, other) => other.length - one.length);
const nameOf = (resource: string): string => names.find((name) => resource.includes(inStack(name))) ?? resource;

/** Everything that AWS would have charged for in the life of a product that has settled. */
export async function usageOf(product: Product, tableUnits: string) {
  const invocations: Record<string, number> = {};
  let gigabyteSecond = 0;
  for (const line of readFileSync(join(product.directory, "handlers.log"), "utf8").split("\n")) {
    const [, resource = "", millis, memory] = report.exec(line) ?? [];
    if (resource === "") continue;
    const name = nameOf(resource);
    invocations[name] = (invocations[name] ?? 0) + 1;
    gigabyteSecond += (Number(millis) / 1000) * (Number(memory) / 1024);
  }
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const doors = new Set<string>(routes.map(({ door }) => door));
  const executions = await product.executions();
  const { writeUnit, readUnit, requests, cpuSeconds }: TableUnits = JSON.parse(readFileSync(tableUnits, "utf8"));
  const usage: Usage = {
    invocation: sum(Object.values(invocations)),
    gigabyteSecond,
    writeUnit,
    readUnit,
    // To begin an execution is one, and each state that it enters.
    transition: sum(executions.map(({ states }) => states.length + 1)),
    request: sum(Object.entries(invocations).map(([name, count]) => (doors.has(name) ? count : 0))),
    letter: (await product.mail()).length,
  };
  return { usage, invocations, requests, cpuSeconds };
}
