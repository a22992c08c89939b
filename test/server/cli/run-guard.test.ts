import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const golden = new URL("../../golden/design-example.json", import.meta.url);
const { case: debt } = JSON.parse(readFileSync(golden, "utf8")) as { case: object };

async function run(...lines: (string | object)[]) {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  const fake = fakeTerminal(input.join("\n"));
  const code = await runCli(["guard", "--pack", "cn"], fake.terminal);
  return { code, rows: fake.rows() };
}

test("a clean sentence is allowed, and its row has the keys of the interface", async () => {
  const { code, rows } = await run("请问您怎么称呼？");
  expect(code).toBe(0);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    "text",
    "allowed",
    "families",
    "findings",
    "facts",
    "rewritten",
  ]);
  expect(rows).toMatchObject([
    { allowed: true, findings: [], facts: "unchecked", rewritten: null },
  ]);
});

test("a threat is not, and the exit code is 1", async () => {
  const { code, rows } = await run("您再不还钱，我们就上门抓人坐牢。", "好的。");
  expect(code).toBe(1);
  expect(rows.map(({ allowed }) => allowed)).toEqual([false, true]);
});

const sentence = (amount: string) => ({
  text: `您逾期应还${amount}元。`,
  verified: true,
  case: debt,
});

test("numbers are checked against the case", async () => {
  const { rows } = await run(sentence("8440.00"), sentence("8450.00"));
  expect(rows).toMatchObject([
    { allowed: true, facts: "checked" },
    { allowed: false, facts: "checked", families: ["FACT"] },
  ]);
});

test("a bad case is a row that names its field", async () => {
  const { code, rows } = await run({ text: "好的。", case: { ...debt, balance: 1 } }, "好的。");
  expect(code).toBe(1);
  expect(rows[0]).toMatchObject({
    line: 1,
    error: { code: "AMOUNT_INVALID", field: "case.balance" },
  });
});
