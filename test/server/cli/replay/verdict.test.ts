import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawFrom } from "../../../../evaluation/simulate/draw.ts";
import { runCli } from "../../../../server/cli/run-cli.ts";
import { chinese, opened } from "../../../evaluation/score/make-record.ts";
import { fakeTerminal } from "../fake-terminal.ts";

/** Rules that count what goes in: bad inputs alone, or grave findings as well. */
const gates = {
  lenient: { maxBadInputs: 1 },
  strict: { maxBadInputs: 1, maxSeverity: { critical: 0 } },
} as const;
type Gate = keyof typeof gates | "none";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-verdict-"));
  for (const [name, rules] of Object.entries(gates)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(rules));
  }
});
afterAll(() => rm(folder, { recursive: true }));

const record = (lines: readonly string[]) => {
  const { case: debt, ...rest } = chinese([]);
  void debt;
  return JSON.stringify({ ...rest, turns: chinese(lines).turns });
};

/** What an input brings to the verdict; a threat is one finding of a forbidden family. */
const inputs = {
  good: record([opened[0], "D: 打错了，我不认识他。", "A: 不好意思，打扰您了，再见。"]),
  threat: record([opened[0], "D: 谁啊", "A: 再不还明天我们就上门找你"]),
  bad: '{"kindline": 9}',
};
type Kind = keyof typeof inputs;
const kinds = Object.keys(inputs) as Kind[];

/** What the exit code has to be, from what went in alone. */
function expectedCode(given: readonly Kind[], gate: Gate): number {
  const count = (kind: Kind): number => given.filter((each) => each === kind).length;
  if (count("bad") === given.length) return 2;
  const isBadAllowed = gate !== "none" && count("bad") <= gates[gate].maxBadInputs;
  const isThreatAllowed = gate === "lenient" || count("threat") === 0;
  return isThreatAllowed && (count("bad") === 0 || isBadAllowed) ? 0 : 1;
}

test("in 100 of 100 runs the exit code is the verdict that the inputs call for, and the report says the same", async () => {
  const draw = drawFrom("verdicts");
  const seen = new Set<number>();
  for (let at = 0; at < 100; at += 1) {
    const given = Array.from({ length: draw.between(1, 5) }, () =>
      draw.chance(0.5) ? "good" : draw.pick(kinds),
    );
    const gate: Gate = draw.pick(["none", "lenient", "strict"]);
    const flags = gate === "none" ? [] : ["--gate", join(folder, `${gate}.json`)];
    // Most of a small run is writing its reports: every tenth does.
    const reports = at % 10 === 0 ? ["--report", folder] : [];
    const args = ["replay", "--mode", "score", "--json", ...reports, ...flags, "-"];
    const { terminal } = fakeTerminal(given.map((kind) => inputs[kind]).join("\n"));
    const code = await runCli(args, terminal);
    expect({ given, gate, code }).toEqual({ given, gate, code: expectedCode(given, gate) });
    seen.add(code);
    if (reports.length === 0 || gate === "none" || code === 2) continue;
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as {
      gate: { passed: boolean } | null;
    };
    expect(report.gate?.passed).toBe(code === 0);
  }
  expect(seen).toEqual(new Set([0, 1, 2]));
}, 120_000);
