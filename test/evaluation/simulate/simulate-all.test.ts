import { describe, expect, it } from "vitest";
import { simulateAll, type SimulationPlan } from "../../../evaluation/simulate/simulate-all.ts";
import type { RunRow } from "../../../evaluation/simulate/run-row.ts";
import type { SummaryRow } from "../../../evaluation/simulate/summarise.ts";
import { personaWith } from "./example-persona.ts";

const brief = { patienceTurns: 2 };
/** Leaves soon, and whatever comes of it is right. */
const plain = personaWith({ ...brief, id: "plain", atEnd: {} });
/** Ends as nobody expects it. */
const wrong = personaWith({ ...brief, id: "wrong", atEnd: { dispositions: ["VULN"] } });
/** Says something that cannot be filled in: a fault of ours in every other locale. */
const broken = personaWith({
  id: "broken",
  reactions: [{ does: "breaks" }],
  says: { breaks: { zh: ["{nothing}"], en: ["Yes, this is {name}."] } },
});

async function simulate(change: Partial<SimulationPlan>) {
  const runs: RunRow[] = [];
  const sums: SummaryRow[] = [];
  const rows = simulateAll({
    personas: [plain],
    runs: 4,
    seed: 1,
    k: 2,
    maxTurns: 40,
    withTranscripts: false,
    describeFault: (error) => (error instanceof Error ? error.name : "?"),
    ...change,
  });
  for await (const row of rows) {
    if (row.type === "run") runs.push(row);
    else sums.push(row);
  }
  return { runs, sums };
}

describe("a simulation", () => {
  it("spreads the runs of a persona evenly over its locales", async () => {
    const { runs } = await simulate({});
    expect(runs.map(({ locale }) => locale)).toEqual(["zh-CN", "en-US", "en-GB", "zh-CN"]);
  });

  it("counts faults of ours apart: they neither pass nor fail, and the rest goes on", async () => {
    const { runs, sums } = await simulate({ personas: [broken], locale: "zh-CN", runs: 2 });
    expect(runs.map(({ fault, ok }) => [fault, ok])).toEqual([
      ["RangeError", false],
      ["RangeError", false],
    ]);
    expect(sums[0]).toMatchObject({ runs: 0, passed: 0, faults: 2, interval: null });
    expect(sums[0]?.passPower).toEqual([null, null]);
    const mixed = await simulate({ personas: [broken], runs: 4 });
    expect(mixed.sums[0]).toMatchObject({ runs: 2, faults: 2 });
  });

  it("has in its total the mean over personas of pass^k, and the sum of all counts", async () => {
    const { sums } = await simulate({ personas: [plain, wrong], locale: "en-US" });
    const [first, second, total] = sums;
    expect(first).toMatchObject({ passed: 4, passPower: [1, 1] });
    expect(second).toMatchObject({ passed: 0, passPower: [0, 0] });
    expect(total).toMatchObject({ type: "total", runs: 8, passed: 4, passPower: [0.5, 0.5] });
    expect(total?.cost.turns).toBe((first?.cost.turns ?? 0) + (second?.cost.turns ?? 0));
    const codes = Object.values(total?.dispositions ?? {});
    expect(codes.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  it("tells in full what went wrong, and everything only where it is asked to", async () => {
    const { runs } = await simulate({ personas: [plain, wrong], locale: "en-US", runs: 1 });
    expect(runs.map(({ transcript }) => transcript !== undefined)).toEqual([false, true]);
    const all = await simulate({ locale: "en-US", runs: 1, withTranscripts: true });
    expect(all.runs[0]?.transcript?.[0]).toMatchObject({ speaker: "agent", does: "open" });
  });

  it("gives a persona the same calls whoever else is played", async () => {
    const alone = await simulate({ personas: [wrong], runs: 2 });
    const together = await simulate({ personas: [plain, wrong], runs: 2 });
    expect(together.runs.slice(2)).toEqual(alone.runs);
  });
});
