import { expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const request = {
  now: "2026-11-20T10:05:00+08:00",
  channel: "voice",
  direction: "outbound",
  number: "+8613800000001",
  case: { caseId: "C-1001", place: "CN-31", debtor: { timezone: "Asia/Shanghai" } },
  history: [],
  packs: ["cn"],
  consents: [],
  optOuts: [],
  holds: [],
};

async function run(...lines: (string | object)[]) {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  const fake = fakeTerminal(input.join("\n"));
  const code = await runCli(["may-contact"], fake.terminal);
  return { code, rows: fake.rows() };
}

test("an answer has the keys of the interface, and the budget of each counter", async () => {
  const { code, rows } = await run(request);
  expect(code).toBe(0);
  expect(Object.keys(rows[0] ?? {})).toEqual(["decision", "until", "rule", "remaining"]);
  expect(rows[0]).toMatchObject({
    decision: "allowed",
    until: null,
    rule: null,
    remaining: [
      { rule: "cn.freq.effective_calls", limit: 3, used: 0, left: 3, renewsAt: null },
      {},
      {},
      {},
    ],
  });
});

test("what is deferred says until when, on the debtor's clock, and is no finding", async () => {
  const { code, rows } = await run({ ...request, now: "2026-11-20T21:00:00+08:00" });
  expect(code).toBe(0);
  expect(rows[0]).toMatchObject({
    decision: "deferred",
    until: "2026-11-21T08:00:00.000+08:00",
    rule: "cn.hours.default",
  });
});

test("lists may be written short", async () => {
  const { rows } = await run(
    { ...request, optOuts: ["voice"] },
    { ...request, holds: ["attorney"], packs: "us" },
  );
  expect(rows).toMatchObject([
    { decision: "never", until: null, rule: "all.opt_out" },
    { decision: "never", until: null, rule: "us.attorney" },
  ]);
});

test("a contact that ended in a stop forbids the next until a person has lifted it", async () => {
  const at = "2026-11-01T09:30:00+08:00";
  const history = [{ at, channel: "voice", direction: "outbound", outcome: "CEASE" }];
  const { rows } = await run({ ...request, history }, { ...request, history, liftedAt: at });
  expect(rows).toMatchObject([{ decision: "never", rule: "all.cease" }, { decision: "allowed" }]);
});

test("a bad line is a row that names its field, the rest is answered, and the exit code is 1", async () => {
  const { code, rows } = await run(
    { ...request, now: "2026-11-20 10:05" },
    { ...request, channel: "carrier pigeon" },
    { ...request, history: [{ at: "2026-11-20T10:05:00", channel: "voice" }] },
    { ...request, case: { ...request.case, debtor: { timezone: "Mars/Olympus" } } },
    "not JSON",
    "{",
    request,
  );
  expect(code).toBe(1);
  expect(rows).toMatchObject([
    { file: "-", line: 1, error: { code: "DATE_INVALID", field: "now" } },
    { line: 2, error: { field: "channel" } },
    { line: 3, error: { code: "DATE_INVALID", field: "history[0].at" } },
    { line: 4, error: { code: "TIMEZONE_UNKNOWN", field: "case.debtor.timezone" } },
    { line: 5, error: { code: "FIELD_MISSING", field: "now" } },
    { line: 6, error: { code: "JSON_INVALID" } },
    { decision: "allowed" },
  ]);
});

test("where nothing could be answered the exit code is 2", async () => {
  const { code } = await run("{}");
  expect(code).toBe(2);
});
