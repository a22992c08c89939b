import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

interface Example extends Record<string, unknown> {
  case: Record<string, unknown>;
}

let folder: string;
let example: Example;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-replay-"));
  const golden = new URL("../../golden/design-example.json", import.meta.url);
  example = {
    ...(JSON.parse(await readFile(golden, "utf8")) as Example),
    expect: { verified: true },
  };
});
afterAll(() => rm(folder, { recursive: true }));

const failing = () => ({ ...example, id: "failing", expect: { verified: false } });

async function run(args: readonly string[], input = "") {
  const fake = fakeTerminal(input);
  const code = await runCli(["replay", ...args], fake.terminal);
  return { code, out: fake.written.out, err: fake.written.err, rows: fake.rows };
}

const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

describe("the exit code is", () => {
  test("0 when every expectation is met", async () => {
    expect((await run(["-", "--json"], lines(example))).code).toBe(0);
  });

  test("1 when one is not", async () => {
    const { code, rows } = await run(["-", "--json"], lines(example, failing()));
    expect(code).toBe(1);
    expect(rows().map(({ ok }) => ok)).toEqual([true, false]);
    expect(rows()[1]).toMatchObject({
      failed: [{ key: "verified", expected: false, actual: true }],
    });
  });

  test("1 when an input is bad among good ones", async () => {
    const bad = { ...example, case: { ...example.case, balance: 8440 } };
    const { code, rows } = await run(
      ["-", "--json"],
      `${lines(example, bad)}\n{"a":\n${lines(example)}`,
    );
    expect(code).toBe(1);
    expect(rows().map((row) => row["error"] ?? row["ok"])).toEqual([
      true,
      expect.objectContaining({ code: "AMOUNT_INVALID", field: "case.balance" }),
      expect.objectContaining({ code: "JSON_INVALID", field: null }),
      true,
    ]);
    expect(rows()[1]).toMatchObject({ file: "-", line: 2 });
  });

  test("2 when every input is bad", async () => {
    const { code, rows } = await run(["-", "--json"], "{}\n{}");
    expect(code).toBe(2);
    expect(rows()).toHaveLength(2);
  });

  test("2 when the folder is empty", async () => {
    await mkdir(join(folder, "empty"));
    const { code, rows } = await run([join(folder, "empty"), "--json"]);
    expect(code).toBe(2);
    expect(rows()).toMatchObject([
      { file: join(folder, "empty"), line: null, error: { code: "INPUT_EMPTY", field: null } },
    ]);
  });

  test("2 when nothing comes in", async () => {
    const { code, rows } = await run(["--json"]);
    expect(code).toBe(2);
    expect(rows()).toMatchObject([{ file: "-", error: { code: "INPUT_EMPTY" } }]);
  });
});

test("a folder with one bad file is replayed without it", async () => {
  await writeFile(join(folder, "a.json"), JSON.stringify(example));
  await writeFile(join(folder, "b.json"), '{\n"kindline": 1,\n}');
  await writeFile(join(folder, "c.jsonl"), lines(example, { ...example, locale: "fr" }));
  const { code, rows } = await run([folder, "--json"]);
  expect(code).toBe(1);
  expect(rows().filter((row) => "error" in row)).toMatchObject([
    { file: join(folder, "b.json"), line: 3, error: { code: "JSON_INVALID" } },
    { file: join(folder, "c.jsonl"), line: 2, error: { code: "LOCALE_UNKNOWN", field: "locale" } },
  ]);
  expect(rows().filter(({ ok }) => ok)).toHaveLength(2);
});

test("a call with two faults is one row that names both", async () => {
  const { rows } = await run(["-", "--json"], lines({ ...example, locale: "fr", channel: "fax" }));
  expect(rows()).toMatchObject([
    { error: { field: "locale" }, more: [{ code: "FIELD_INVALID", field: "channel" }] },
  ]);
});

test("a fault in a list of calls names the place in the list", async () => {
  const { rows } = await run(
    ["-", "--json"],
    JSON.stringify([example, { ...example, locale: "fr" }]),
  );
  expect(rows()[1]).toMatchObject({ line: 1, error: { field: "[1].locale" } });
});

test("the same input gives the same output, byte for byte", async () => {
  const first = await run(["transcripts/samples", "--json"]);
  const second = await run(["transcripts/samples", "--json"]);
  expect(first.out === second.out).toBe(true);
  expect(first.rows()).toHaveLength(readdirSync("transcripts/samples").length);
});

test("a row has the keys of the interface, in their order", async () => {
  const { rows } = await run(["-", "--json"], lines(example));
  const [row = {}] = rows();
  expect(Object.keys(row)).toEqual([
    "id",
    "ok",
    "failed",
    "opening",
    "turns",
    "divergence",
    "outcome",
    "score",
  ]);
  const [turn = {}] = row["turns"] as Record<string, unknown>[];
  expect(Object.keys(turn)).toEqual(["n", "debtor", "understanding", "move", "agent", "guard"]);
  expect(Object.keys(turn["move"] as object)).toEqual(["act", "because"]);
  expect(Object.keys(row["score"] as object)).toEqual([
    "points",
    "steps",
    "findings",
    "evidence",
    "phases",
  ]);
});

describe("people read", () => {
  test("each call with what was said, heard and decided, and a summary", async () => {
    const { out } = await run(
      ["-"],
      lines(example, failing(), { ...example, expect: undefined }, {}),
    );
    for (const text of [
      "call-0007  outbound voice, zh-CN, cn",
      "debtor  我是陈伟，后四位四五六七。",
      "heard: ",
      "does: ",
      "outcome ",
      "as expected",
      "not as expected: verified should be false, is true",
      "nothing was expected",
      "-:4",
      "FIELD_MISSING",
      "3 calls, 1 of 2 as expected, 1 without expectations, 1 bad input.",
      "Not as expected: failing",
    ]) {
      expect(out).toContain(text);
    }
  });

  test("which expectations nobody checks", async () => {
    const { out } = await run(["-"], lines({ ...example, expect: { dispositon: "PTP" } }));
    expect(out).toContain("expect: nobody checks dispositon");
  });
});
