import type { TestProject } from "vitest/node";
import { openDatabase } from "../../../local/database/database.ts";
import { startDynamoDbLocal } from "./dynamodb-local.ts";

declare module "vitest" {
  interface ProvidedContext {
    embeddedUrl: string;
    awsUrl: string;
  }
}

/** One embedded database and one of AWS's for the whole run; every test has a table of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const aws = await startDynamoDbLocal();
  const embedded = await openDatabase({ now: Date.now });
  project.provide("embeddedUrl", embedded.url);
  project.provide("awsUrl", aws.url);
  return async () => {
    await Promise.all([aws.stop(), embedded.close()]);
  };
}
