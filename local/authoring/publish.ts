import { parseArgs } from "node:util";
import type { PublicationOutcome } from "../../schemas/publication.ts";
import { lookAt } from "./files.ts";
import { publisherAt, publisherOf } from "./publisher.ts";
import { tell } from "./tell.ts";

function lineOf(outcome: PublicationOutcome): string {
  const { id } = outcome;
  if (outcome.outcome === "refused")
    return `${id}: refused\n${outcome.reasons.map((reason) => `  ${reason}`).join("\n")}`;
  const version = outcome.version === undefined ? "" : ` version ${outcome.version}`;
  if (outcome.outcome === "unchanged") return `${id}: unchanged${version && `,${version}`}`;
  const warnings = outcome.warnings ?? [];
  return [`${id}: published${version}`, ...warnings.map((warning) => `${id}: warning: ${warning}`)].join("\n");
}

/**
 * `npm run forms:publish [files] [--to http://localhost:3000 | --function NAME]`: checks files, and publishes them where
 * nothing is wrong with any of them.
 */
try {
  const options = { to: { type: "string" }, function: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const files = await lookAt(positionals, new Date().toISOString());
  const origin = values.to ?? `http://localhost:${process.env["PORT"] ?? 3000}`;
  const publish = values.function === undefined ? publisherAt(origin) : publisherOf(values.function);
  if (!tell(files)) throw new Error("Nothing was published");
  const outcomes = await publish({ sources: files.map(({ text }) => JSON.parse(text)) });
  for (const outcome of outcomes) console.log(lineOf(outcome));
  process.exitCode = outcomes.some(({ outcome }) => outcome === "refused") ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
