import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/conformance/**", "test/browser/**", "test/bench/**"],
    silent: "passed-only",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
