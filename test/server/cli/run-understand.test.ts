import { expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

async function run(input: string, ...args: string[]) {
  const fake = fakeTerminal(input);
  const code = await runCli(["understand", ...args], fake.terminal);
  return { code, rows: fake.rows() };
}

test("a line of text comes back with its meaning", async () => {
  const { code, rows } = await run("我要投诉你们\n");
  expect(code).toBe(0);
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0] ?? {}).slice(0, 5)).toEqual([
    "text",
    "intents",
    "triggers",
    "slots",
    "emotion",
  ]);
  expect(rows[0]).toMatchObject({ text: "我要投诉你们", triggers: ["complaint"] });
});

const line = (now: string) =>
  JSON.stringify({
    text: "I'll pay it all tomorrow",
    now,
    timezone: "America/New_York",
    asked: "date",
  });

test("a date is reckoned from the now and the time zone of the line", async () => {
  const { rows } = await run(
    [line("2026-11-20T10:00:00-05:00"), line("2026-11-20T03:00:00Z")].join("\n"),
  );
  expect(rows.map(({ slots }) => slots)).toMatchObject([
    { date: "2026-11-21" },
    { date: "2026-11-20" },
  ]);
});

test("and from the clock, in UTC, without them", async () => {
  const { rows } = await run("I'll pay it all tomorrow");
  expect(rows).toMatchObject([{ slots: { date: "2026-11-21" } }]);
});

test("a bad line is a row, the rest is done, and the exit code is 1", async () => {
  const { code, rows } = await run(
    [
      "hello",
      '{"text": ',
      '{"text": " "}',
      '{"text": "hello", "asked": "weather"}',
      '{"text": "hello", "now": "yesterday"}',
      '{"text": "hello", "timezone": "Mars/Base"}',
      '{"now": "2026-11-20T10:00:00Z"}',
      String.raw`{"text": "\ud800"}`,
      "x".repeat(10_001),
      "goodbye",
    ].join("\n"),
  );
  expect(code).toBe(1);
  expect(rows.map(({ line, error }) => [line, error])).toMatchObject([
    [undefined, undefined],
    [2, { code: "JSON_INVALID", field: null }],
    [3, { code: "TURN_EMPTY", field: "text" }],
    [4, { code: "FIELD_INVALID", field: "asked" }],
    [5, { code: "DATE_INVALID", field: "now" }],
    [6, { code: "TIMEZONE_UNKNOWN", field: "timezone" }],
    [7, { code: "FIELD_MISSING", field: "text" }],
    [8, { code: "TEXT_NOT_UNICODE", field: "text" }],
    [9, { code: "TURN_TOO_LONG", field: "text" }],
    [undefined, undefined],
  ]);
});

test("nothing in, or nothing good, is exit code 2", async () => {
  expect((await run("")).code).toBe(2);
  expect((await run('{"text": 1}')).code).toBe(2);
  expect((await run("", "no-such-file")).rows).toMatchObject([
    { error: { code: "INPUT_NOT_FOUND" } },
  ]);
});
