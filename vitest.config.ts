import { defineConfig } from "vitest/config";

const slow = "test/**/*.slow.test.ts";
/** Nothing in these keeps anything between files, so they share their imports. */
const pure = [
  "domain",
  "schemas",
  "support",
  "infra",
  "functions/pages",
  "functions/letters",
  "functions/shared",
  "functions/documents",
  "web",
].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);
/** Run a part of the product, or all of it, as on a machine of one's own. */
const local = ["local", "journeys", "functions/check-attachment"].map((folder) => `test/${folder}/**/*.test.ts`);
/** Looks at the functions as they are deployed. */
const deployed = "test/infra/bundle.test.ts";

/** Hands tests the fonts of documents as bytes, as `infra/bundle.ts` does for functions. */
const fonts = {
  name: "fonts",
  enforce: "pre" as const,
  load: (id: string) =>
    id.endsWith(".ttf")
      ? `import { readFileSync } from "node:fs";\nexport default readFileSync(${JSON.stringify(id)});`
      : null,
};

export default defineConfig({
  test: {
    silent: "passed-only",
    // vitest would leave one core idle; on two, that is half of them.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [fonts],
        test: {
          name: "pure",
          include: pure,
          exclude: [slow, deployed],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Functions on a table in memory. Most of their time would be imports, so files share them, and with them what
        // a warm function remembers.
        plugins: [fonts],
        test: {
          name: "real",
          include: ["test/functions/**/*.test.ts"],
          exclude: [...pure, ...local, slow],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [fonts],
        test: {
          name: "local",
          include: [...local, deployed],
          exclude: [slow],
          isolate: false,
          globalSetup: "test/support/assembly.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Races, crashes and rushes of whole products: one at a time, so that they do not starve each other.
        plugins: [fonts],
        test: {
          name: "slow",
          include: [slow],
          globalSetup: "test/support/assembly.ts",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/support/assembly.ts",
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // As long as a browser is waited for otherwise: a second is little where two share a core.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
