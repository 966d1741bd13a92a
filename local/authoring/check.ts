import { parseArgs } from "node:util";
import { lookAt } from "./files.ts";
import { tell } from "./tell.ts";
import { usage } from "./usage.ts";

/** `npm run forms:check [files]`: says what keeps forms from being published, and what their authors should know. */
try {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) console.log(usage.check);
  else process.exitCode = tell(await lookAt(positionals, new Date().toISOString())) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
