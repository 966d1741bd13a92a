import { parseArgs } from "node:util";
import { readJson } from "../../domain/authoring/json-text.ts";
import type { PublicationOutcome } from "../../schemas/publication.ts";
import { lookAt } from "./files.ts";
import { type Publisher, publisherAt, publisherOf } from "./publisher.ts";
import { tell } from "./tell.ts";
import { usage } from "./usage.ts";

function lineOf(outcome: PublicationOutcome): string {
  const { id } = outcome;
  if (outcome.outcome === "refused")
    return `${id}: refused\n${outcome.reasons.map((reason) => `  ${reason}`).join("\n")}`;
  const version = outcome.version === undefined ? "" : ` version ${outcome.version}`;
  if (outcome.outcome === "unchanged") return `${id}: unchanged${version && `,${version}`}`;
  const warnings = outcome.warnings ?? [];
  return [`${id}: published${version}`, ...warnings.map((warning) => `${id}: warning: ${warning}`)].join("\n");
}

async function publishFiles(paths: readonly string[], publish: Publisher): Promise<boolean> {
  const files = await lookAt(paths, new Date().toISOString());
  if (!tell(files)) throw new Error("Nothing was published");
  const outcomes = await publish({ sources: files.map(({ text }) => readJson(text).value) });
  for (const outcome of outcomes) console.log(lineOf(outcome));
  return outcomes.every(({ outcome }) => outcome !== "refused");
}

/**
 * `npm run forms:publish [files] [--to http://localhost:3000 | --function NAME]`: checks files, and publishes them where
 * nothing is wrong with any of them.
 */
try {
  const options = {
    to: { type: "string" },
    function: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const origin = values.to ?? `http://localhost:${process.env["PORT"] ?? 3000}`;
  if (values.help) console.log(usage.publish);
  else {
    const publisher = values.function === undefined ? publisherAt(origin) : publisherOf(values.function);
    process.exitCode = (await publishFiles(positionals, publisher)) ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
