import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/seed.ts", "test/silent.ts"],
    // Two cores in CI; a test that needs longer than this is a benchmark and belongs in bench/.
    testTimeout: 30_000,
  },
});
