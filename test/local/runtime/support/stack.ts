import { api, lambda, mapping, queue, type Resources, role, table } from "./assembly.ts";
import * as handlers from "./handlers.ts";

const environment = { Environment: { Variables: { TABLE: { Ref: "Table" } } } };

/** A table whose ITEMs can be written over HTTP and what handlers noted can be read. */
export const base: Resources = {
  Role: role,
  Table: table,
  Queue: queue,
  Writer: lambda("writer", environment),
  Reader: lambda("reader", environment),
  ...api({ "PUT /items": "Writer", "GET /notes/{name}": "Reader" }),
};

export const sources = { ...handlers };

/** The table, and a function that gets the changes of its ITEMs. */
export function withConsumer(properties: Record<string, unknown> = {}): Resources {
  return {
    ...base,
    Consumer: lambda("consumer", environment),
    Mapping: mapping("Consumer", {
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { pk: { S: ["ITEM"] } } } }) }] },
      ...properties,
    }),
  };
}

export function noter(variables: Record<string, unknown> = {}, properties: Record<string, unknown> = {}) {
  return lambda("noter", { Environment: { Variables: { TABLE: { Ref: "Table" }, ...variables } }, ...properties });
}

export async function write(url: string, items: Record<string, string | number>[]): Promise<void> {
  const response = await fetch(`${url}/items`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(items),
  });
  if (response.status !== 204) throw new Error(`${response.status}: ${await response.text()}`);
}

export async function notes<T>(url: string, name: string): Promise<T[]> {
  const response = await fetch(`${url}/notes/${name}`);
  return (await response.json()) as T[];
}
