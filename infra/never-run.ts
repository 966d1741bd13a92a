import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/**
 * Errors of DynamoDB, described and registered. Others arrive as the base error of the service, under their own names,
 * by which they are retried. A description by computed names is not seen to do nothing, and would stay.
 */
const registered = /^export var (\w+)\$ = \[-3,[^;]*\];\nn0_registry\.registerError\(\1\$,.*\n/gm;
/** Those that say more than their name: whose items a condition held back, and that they may be retried. */
const telling = /^(ConditionalCheckFailed|TransactionCanceled|ReplicatedWriteConflict)Exception$/;

/** Of the SDK's modules, what stands in place of code that never runs in a function: 24 kB in each. */
export const neverRun: Plugin = {
  name: "never-run",
  setup: ({ onLoad }) => {
    // SHA-256 in JavaScript, for where Node has no cryptography.
    onLoad({ filter: /\/sha256\/Sha256Js\.js$/ }, () => ({ contents: "export class Sha256Js {}" }));
    // Headers of signed events in streams, which no command that a function sends has.
    onLoad({ filter: /signature-v4\/dist-es\/HeaderFormatter\.js$/ }, () => ({
      contents: "export class HeaderFormatter {}",
    }));
    // Of retries in the mode "adaptive", which only the environment could ask for, and ours does not.
    onLoad({ filter: /util-retry\/DefaultRateLimiter\.js$/ }, () => ({
      contents: 'export class DefaultRateLimiter { constructor() { throw new TypeError("Retries do not adapt"); } }',
    }));
    // The region by the metadata of a virtual machine; a function has it in its environment.
    onLoad({ filter: /regionConfig\/getInstanceMetadataRegion\.js$/ }, () => ({
      contents: "export const getInstanceMetadataRegion = async () => undefined;",
    }));
    onLoad({ filter: /client-dynamodb\/dist-es\/schemas\/schemas_0\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(registered, (lines, error: string) =>
        telling.test(error) ? lines : "",
      ),
    }));
    // Regions by name; which part of the cloud one belongs to, their pattern says as well.
    onLoad({ filter: /util-endpoints\/lib\/aws\/partitions\.js$/ }, async ({ path }) => {
      const { partitionsInfo } = await import(path);
      const partitions = partitionsInfo.partitions.map((partition: object) => ({ ...partition, regions: {} }));
      return { contents: `export const partitionsInfo = ${JSON.stringify({ ...partitionsInfo, partitions })}` };
    });
  },
};
