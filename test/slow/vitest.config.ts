import { defineConfig } from "vitest/config";

/** Each story starts the product as a process of its own: one at a time, so that they do not starve each other. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.test.ts"],
    fileParallelism: false,
    silent: "passed-only",
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
