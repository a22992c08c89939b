import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { judgeAll } from "../../../server/cli/replay/judge-all.ts";
import { readInputs } from "../../../evaluation/replay/read-inputs.ts";
import { fakeTerminal } from "./fake-terminal.ts";

let folder: string;
let good: Record<string, unknown>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-score-"));
  const golden = new URL("../../golden/design-example.json", import.meta.url);
  good = {
    ...(JSON.parse(await readFile(golden, "utf8")) as Record<string, unknown>),
    turns: [
      {
        speaker: "agent",
        text: "您好，这里是安信消费金融，通话会录音，请问是陈伟先生吗？",
        startMs: 0,
        endMs: 4000,
      },
      { speaker: "debtor", text: "打错了，我不认识他。", startMs: 4100, endMs: 6000 },
      { speaker: "agent", text: "不好意思，打扰您了，再见。", startMs: 6100, endMs: 8000 },
    ],
  };
});
afterAll(() => rm(folder, { recursive: true }));

const turn = (speaker: string, text: string) => ({ speaker, text });
const threat = () => ({
  ...good,
  id: "threat",
  turns: [
    turn("agent", "安信消费金融，通话录音。再不还明天我们就上门找你"),
    turn("debtor", "啊？"),
  ],
});

async function run(args: readonly string[], ...values: unknown[]) {
  const fake = fakeTerminal(values.map((value) => JSON.stringify(value)).join("\n"));
  const code = await runCli(["replay", "--mode", "score", ...args, "-"], fake.terminal);
  return { code, ...fake.written, rows: fake.rows };
}

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return path;
}

describe("the exit code is", () => {
  test("0 for calls without a finding", async () => {
    expect((await run([], good)).code).toBe(0);
  });

  test("1 for a finding, and the row has it", async () => {
    const { code, rows } = await run(["--json"], good, threat());
    expect(code).toBe(1);
    expect(rows().map(({ ok }) => ok)).toEqual([true, false]);
    expect(rows()[1]).toMatchObject({
      id: "threat",
      score: {
        findings: expect.arrayContaining([
          expect.objectContaining({ kind: "forbidden", detail: "F05", turn: 0 }),
        ]) as unknown,
      },
    });
  });

  test("1 for a bad call among good ones, which are all done", async () => {
    const backwards = {
      ...good,
      turns: [
        { ...turn("agent", "喂"), startMs: 5 },
        { ...turn("debtor", "嗯"), startMs: 1 },
      ],
    };
    const { code, rows } = await run(["--json"], good, backwards, { ...good, kindline: 9 }, good);
    expect(code).toBe(1);
    expect(
      rows().map((row) => (row["error"] as { code: string } | undefined)?.code ?? row["ok"]),
    ).toEqual([true, "TURN_OUT_OF_ORDER", "VERSION_UNKNOWN", true]);
    expect(rows()[1]).toMatchObject({ file: "-", line: 2, error: { field: "turns[1].startMs" } });
  });

  test("2 when no call could be read", async () => {
    expect((await run([], {})).code).toBe(2);
  });

  test("the gate's where there is one, which names the rule", async () => {
    const lenient = await file("lenient.json", { maxFindings: { forbidden: 2 } });
    const strict = await file("strict.json", { maxFindings: { forbidden: 0 } });
    expect((await run(["--gate", lenient], threat())).code).toBe(0);
    const { code, err } = await run(["--gate", strict], threat());
    expect(code).toBe(1);
    expect(err).toContain("maxFindings.forbidden: expected at most 0, got");
  });
});

test("a call without a case is scored", async () => {
  const { case: _case, ...bare } = good;
  expect((await run(["--json"], bare)).rows()).toMatchObject([{ ok: true }]);
});

test("people read points, steps and findings, and no word of the call", async () => {
  const { out } = await run([], threat());
  for (const words of [
    "threat",
    "points",
    "+open",
    "forbidden F05",
    "1 calls, 0 without a finding",
  ]) {
    expect(out).toContain(words);
  }
  expect(out).not.toContain("上门");
});

test("against a baseline, what newly fails is named", async () => {
  const before = await run(["--json"], { ...good, id: "threat" });
  const baseline = join(folder, "before.jsonl");
  await writeFile(baseline, before.out);
  const { rows } = await run(["--json", "--baseline", baseline], threat());
  const [{ comparison } = {}] = rows();
  expect(comparison).toMatchObject({
    status: "changed",
    newlyFailing: expect.arrayContaining(["forbidden F05 @0"]) as unknown,
  });
});

describe("refused before anything is done", () => {
  test.each([
    ["a gate that does not exist", ["--gate", "/no/such.json"], "GATE_INVALID"],
    ["a baseline that does not exist", ["--baseline", "/no/such.json"], "BASELINE_INVALID"],
    ["a configuration of a recording", ["--config", "x.json"], "USAGE_INVALID"],
    ["--resume without a report", ["--resume"], "USAGE_INVALID"],
  ])("%s", async (_name, args, expected) => {
    const { code, out, err } = await run(args, good);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(expected);
  });

  test("a gate that compares, without a baseline", async () => {
    const gate = await file("newly.json", { maxNewlyFailing: 0 });
    expect((await run(["--gate", gate], good)).err).toContain("Expected --baseline");
  });

  test("a gate with a rule that nobody knows, by its name", async () => {
    const gate = await file("wrong.json", { maxFindings: { forbidden: -1 } });
    expect((await run(["--gate", gate], good)).err).toContain("maxFindings.forbidden");
  });
});

test("a resumed run ends with the reports of one that was not broken off", async () => {
  const calls = await file("calls.json", [good, { ...good, id: "b" }, threat()]);
  const args = (dir: string, ...more: string[]) => [
    "replay",
    "--mode",
    "score",
    calls,
    "--report",
    join(folder, dir),
    ...more,
  ];
  await runCli(args("whole"), fakeTerminal().terminal);
  await runCli(args("whole-again", "--resume"), fakeTerminal().terminal);
  const report = (dir: string) => readFile(join(folder, dir, "report.json"), "utf8");
  expect(await report("whole-again")).toBe(await report("whole"));
});

test("threads answer in the order of the inputs, as one thread does", async () => {
  const calls = await file("many.json", [good, 5, { ...good, id: "b" }, threat()]);
  const broken = join(folder, "many-broken.json");
  await writeFile(broken, "{");
  const judged = async (threads: number) => {
    const answers: unknown[] = [];
    const inputs = readInputs([broken, calls], fakeTerminal().terminal.stdin);
    const task = { mode: "score", config: {}, reader: "machine", keepsRows: true } as const;
    for await (const batch of judgeAll(inputs, task, threads)) answers.push(...batch);
    return answers;
  };
  const alone = await judged(0);
  expect(alone).toHaveLength(5);
  expect(await judged(2)).toEqual(alone);
});
