import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/conformance/**/*.test.ts"],
    globalSetup: ["test/conformance/support/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
