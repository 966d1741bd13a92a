import { lookAt } from "./files.ts";
import { tell } from "./tell.ts";

/** `npm run forms:check [files]`: says what keeps forms from being published, and what their authors should know. */
try {
  const files = await lookAt(process.argv.slice(2), new Date().toISOString());
  process.exitCode = tell(files) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
