import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const place = path.resolve(".build/sdk-of-tests/index.mjs");

/**
 * Where handlers of tests import the clients of AWS from. The packages are hundreds of files, which every thread of every
 * test would read and compile; this is one, and stays compiled.
 */
export const sdk = pathToFileURL(place).href;

const contents = `
export { DynamoDBClient, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
export { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";`;

/** Writes it. Another run may be reading the one that is there. */
export async function bundleSdk(): Promise<void> {
  const draft = `${place}.${process.pid}`;
  mkdirSync(path.dirname(place), { recursive: true });
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: draft,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
  });
  renameSync(draft, place);
}
