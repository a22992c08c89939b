import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readRun } from "../../../server/quality/read-run.ts";

const found = { kind: "forbidden", severity: "critical", verdict: "found", turn: 1 };
const unsure = { kind: "wrong_fact", severity: "major", verdict: "cannot_tell", turn: 2 };
const scored = (id: string, total: number, findings: object[]) => ({
  id,
  ok: findings.length === 0,
  failed: [],
  score: { points: { total }, findings },
});
const stream = (lines: readonly string[]) => Readable.from([Buffer.from(lines.join("\n"))]);

describe("a run that is kept", () => {
  it("comes to its totals by the output of replay --json", async () => {
    const rows = [scored("a", 75, [found, unsure]), scored("b", 100, []), { error: { code: "X" } }];
    expect(await readRun(stream(rows.map((row) => JSON.stringify(row))))).toEqual({
      mode: "score",
      calls: 2,
      ok: 1,
      bad: 1,
      meanPoints: 87.5,
      critical: 1,
      major: 0,
      minor: 0,
      cannotTell: 1,
      expectationsFailed: 0,
      diverged: 0,
      kinds: { forbidden: 1 },
    });
  });

  it("comes to the same by a report.json, and knows one that was driven anew", async () => {
    const call = {
      id: "a",
      ok: false,
      failed: [{}],
      points: { total: 60 },
      findings: [found],
      divergence: { n: 2 },
    };
    const lines = [
      '{"kindlineReport":1,"mode":"redrive",',
      '"calls":[',
      JSON.stringify(call),
      "]}",
    ];
    expect(await readRun(stream(lines))).toMatchObject({
      mode: "redrive",
      calls: 1,
      diverged: 1,
      expectationsFailed: 1,
    });
  });

  it.each([[["no json"]], [['{"id":"a"}']], [[]]])(
    "is refused where a line is no call, or none is there: %#",
    async (lines) => {
      await expect(readRun(stream(lines))).rejects.toMatchObject({ code: "BASELINE_INVALID" });
    },
  );
});
