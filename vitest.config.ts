import { defineConfig } from "vitest/config";

/** Tests of the running service: each file has processes, stores and clocks of its own. */
const ofService = ["test/server/**/*.test.ts", "test/e2e/**/*.test.ts"];

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts", "test/silent.ts"],
    // Two cores in CI; a test that needs longer than this is a benchmark and belongs in bench/.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Browsers, killed processes and spoken audio stall on a busy machine; what fails twice is broken, and the report
    // says what was tried again.
    retry: 1,
    // Without it one core of two stands idle.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // One file after the other in the same process: to load models and modules anew for each took longer than all
        // of these tests.
        test: { name: "units", include: ["test/**/*.test.ts"], exclude: ofService, isolate: false },
      },
      { extends: true, test: { name: "service", include: ofService } },
    ],
  },
});
