import { afterAll, describe, expect, it } from "vitest";
import { emptyStore } from "../../storage/store-addresses.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { runChaos } from "./chaos-run.ts";
import type { RunReport } from "./check-run.ts";

/** Six runs as those of `bench/rounds/chaos.ts`, of fewer cases and longer steps, two at a time. */
const pairs = [
  [1, 2],
  [3, 4],
  [5, 6],
] as const;

async function play(seed: number): Promise<RunReport> {
  const { address, remove } = await emptyStore("postgres");
  try {
    const url = address.kind === "postgres" ? address.url : "";
    return await runChaos({ url, seed, cases: 24, steps: 18, minutesAStep: 66, often: 1.6 });
  } finally {
    await remove();
  }
}

describe.runIf(storeKinds.includes("postgres"))(
  "a round on three servers that are killed and cut off while clocks change and people stop it",
  () => {
    const reports: RunReport[] = [];

    it.each(pairs)(
      "rings nobody twice or against a rule, and accounts for every case: runs %i and %i",
      async (...seeds) => {
        for (const report of await Promise.all(seeds.map(play))) {
          reports.push(report);
          expect(report).toMatchObject({
            doubled: [],
            violations: [],
            rungInStop: [],
            unrecorded: [],
            spokenWrongly: [],
            unaccounted: [],
            crashes: [],
          });
        }
      },
      120_000,
    );

    afterAll(() => {
      const sum = (of: (report: RunReport) => number) =>
        reports.reduce((all, report) => all + of(report), 0);
      // A run in which nothing happens shows nothing.
      expect(sum(({ dials }) => dials)).toBeGreaterThan(100);
      expect(sum(({ spoken }) => spoken)).toBeGreaterThan(20);
      expect(sum(({ kills }) => kills)).toBeGreaterThan(10);
      expect(sum(({ cuts }) => cuts)).toBeGreaterThan(10);
    });
  },
);
