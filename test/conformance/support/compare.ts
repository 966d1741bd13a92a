import { expect, test } from "vitest";
import { aws, embedded, type Subject } from "./table.ts";

/** Does something with a table and answers what it saw, without what differs from run to run. */
export type Scenario = (subject: Subject) => Promise<unknown>;

/** The scenario must be seen as `expected` by the embedded database and by DynamoDB Local. */
export function same(name: string, scenario: Scenario, expected: unknown): void {
  test(name, async () => {
    const [ours, theirs] = await Promise.all([embedded().then(scenario), aws().then(scenario)]);
    expect(theirs, "DynamoDB Local").toEqual(expected);
    expect(ours, "embedded").toEqual(expected);
  });
}

interface Difference {
  embedded: unknown;
  dynamoDbLocal: unknown;
  /** What AWS documents, which is what the embedded database does. */
  because: string;
}

/** Where DynamoDB Local is known to differ from the service it stands for. */
export function differs(name: string, scenario: Scenario, difference: Difference): void {
  test(`${name}: ${difference.because}`, async () => {
    const [ours, theirs] = await Promise.all([embedded().then(scenario), aws().then(scenario)]);
    expect(theirs, "DynamoDB Local").toEqual(difference.dynamoDbLocal);
    expect(ours, "embedded").toEqual(difference.embedded);
  });
}

/** What a request was refused with: the exception's name and what it carries, but not its wording. */
export async function refusal(request: Promise<unknown>): Promise<unknown> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) return "accepted";
  const item = "Item" in error ? error.Item : undefined;
  if (!("CancellationReasons" in error) || !Array.isArray(error.CancellationReasons))
    return item === undefined ? error.name : { name: error.name, item };
  const reasons = error.CancellationReasons.map(({ Code, Item }) => ({ Code, Item }));
  return { name: error.name, message: error.message, reasons };
}
