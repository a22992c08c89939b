import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import type { ErrorCode } from "../../../domain/errors.ts";

type Json = Record<string, unknown>;

const example = readFileSync(new URL("../../golden/design-example.json", import.meta.url), "utf8");

/** The example of the format with one value replaced; `undefined` takes the field away. */
function withValue(path: readonly (string | number)[], value: unknown): Json {
  const record = JSON.parse(example) as Json;
  let at = record as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete at[last];
  else at[last] = value;
  return record;
}

function issuesOf(value: unknown) {
  const parsed = parseCallRecord(value);
  return parsed.success ? [] : parsed.error;
}

const balance = ["case", "balance"] as const;
const dueDate = ["case", "dueDate"] as const;
const text = ["turns", 1, "text"] as const;
const keypad = { speaker: "system", event: "keypad" };

const faults: [string, readonly (string | number)[], unknown, ErrorCode, string][] = [
  ["another version", ["kindline"], 2, "VERSION_UNKNOWN", "kindline"],
  ["the version as text", ["kindline"], "1", "VERSION_UNKNOWN", "kindline"],
  ["no version", ["kindline"], undefined, "FIELD_MISSING", "kindline"],
  ["no id", ["id"], undefined, "FIELD_MISSING", "id"],
  ["an empty id", ["id"], "", "FIELD_INVALID", "id"],
  ["an id of 201 characters", ["id"], "x".repeat(201), "FIELD_INVALID", "id"],
  ["an unknown locale", ["locale"], "fr-FR", "LOCALE_UNKNOWN", "locale"],
  ["a locale of another type", ["locale"], null, "LOCALE_UNKNOWN", "locale"],
  ["an unknown jurisdiction", ["jurisdiction"], "mars", "FIELD_INVALID", "jurisdiction"],
  ["an unknown channel", ["channel"], "fax", "FIELD_INVALID", "channel"],
  ["a start without offset", ["startedAt"], "2026-11-20T10:05:00", "DATE_INVALID", "startedAt"],
  ["a start that is no text", ["startedAt"], 1, "DATE_INVALID", "startedAt"],
  ["no case", ["case"], undefined, "FIELD_MISSING", "case"],
  ["a case that is a list", ["case"], [], "FIELD_INVALID", "case"],
  ["an amount that is a float", balance, 8440.5, "AMOUNT_INVALID", "case.balance"],
  ["an amount that is NaN", balance, Number.NaN, "AMOUNT_INVALID", "case.balance"],
  ["an amount that is null", balance, null, "AMOUNT_INVALID", "case.balance"],
  ["an amount that is a negative number", balance, -1, "AMOUNT_INVALID", "case.balance"],
  ["an amount below zero", balance, "-0.01", "AMOUNT_INVALID", "case.balance"],
  ["an amount of three decimals", balance, "1.001", "AMOUNT_INVALID", "case.balance"],
  ["an amount in exponents", balance, "1e3", "AMOUNT_INVALID", "case.balance"],
  ["an amount of 11 digits", balance, "10000000000", "AMOUNT_INVALID", "case.balance"],
  ["a missing amount", balance, undefined, "FIELD_MISSING", "case.balance"],
  ["a day that does not exist", dueDate, "2026-02-29", "DATE_INVALID", "case.dueDate"],
  ["a thirteenth month", dueDate, "2026-13-01", "DATE_INVALID", "case.dueDate"],
  ["a date written otherwise", dueDate, "15/10/2026", "DATE_INVALID", "case.dueDate"],
  ["an unknown currency", ["case", "currency"], "JPY", "CURRENCY_UNKNOWN", "case.currency"],
  ["an empty creditor", ["case", "creditor"], "", "FIELD_INVALID", "case.creditor"],
  [
    "a creditor of 201 characters",
    ["case", "creditor"],
    "x".repeat(201),
    "FIELD_INVALID",
    "case.creditor",
  ],
  [
    "half a character in a name",
    ["case", "debtor", "name"],
    "a\uD800",
    "TEXT_NOT_UNICODE",
    "case.debtor.name",
  ],
  [
    "an unknown language",
    ["case", "debtor", "language"],
    "en",
    "LOCALE_UNKNOWN",
    "case.debtor.language",
  ],
  [
    "an unknown time zone",
    ["case", "debtor", "timezone"],
    "Mars/Base",
    "TIMEZONE_UNKNOWN",
    "case.debtor.timezone",
  ],
  [
    "three digits of an id",
    ["case", "debtor", "idLast4"],
    "123",
    "FIELD_INVALID",
    "case.debtor.idLast4",
  ],
  ["an unknown flag", ["case", "flags"], ["rich"], "FIELD_INVALID", "case.flags[0]"],
  [
    "one instalment",
    ["case", "offers", "instalments"],
    [3, 1],
    "FIELD_INVALID",
    "case.offers.instalments[1]",
  ],
  [
    "25 instalments",
    ["case", "offers", "instalments"],
    [25],
    "FIELD_INVALID",
    "case.offers.instalments[0]",
  ],
  [
    "an unknown waiver",
    ["case", "offers", "lateFeeWaiver", "max"],
    "1.5",
    "FIELD_INVALID",
    "case.offers.lateFeeWaiver.max",
  ],
  ["turns that are no list", ["turns"], {}, "FIELD_INVALID", "turns"],
  ["a turn that is null", ["turns", 1], null, "FIELD_INVALID", "turns[1]"],
  ["an unknown speaker", ["turns", 1, "speaker"], "cat", "FIELD_INVALID", "turns[1].speaker"],
  ["no speaker", ["turns", 1, "speaker"], undefined, "FIELD_MISSING", "turns[1].speaker"],
  ["a turn without text", text, undefined, "FIELD_MISSING", "turns[1].text"],
  ["a turn that is empty", text, "", "TURN_EMPTY", "turns[1].text"],
  ["a turn of blanks", text, " \u3000\n", "TURN_EMPTY", "turns[1].text"],
  ["a turn of 10,001 characters", text, "x".repeat(10_001), "TURN_TOO_LONG", "turns[1].text"],
  ["a turn of a megabyte", text, "x".repeat(1_048_576), "TURN_TOO_LONG", "turns[1].text"],
  ["half a character at the end", text, "好\uD83D", "TEXT_NOT_UNICODE", "turns[1].text"],
  ["half a character at the start", text, "\uDE00好", "TEXT_NOT_UNICODE", "turns[1].text"],
  [
    "a turn before the one before it",
    ["turns", 0, "startMs"],
    4601,
    "TURN_OUT_OF_ORDER",
    "turns[0].endMs",
  ],
  [
    "a turn that starts too early",
    ["turns", 0],
    { speaker: "system", event: "busy", atMs: 4601 },
    "TURN_OUT_OF_ORDER",
    "turns[1].startMs",
  ],
  [
    "an event that comes too late",
    ["turns", 2],
    { speaker: "system", event: "busy", atMs: 4599 },
    "TURN_OUT_OF_ORDER",
    "turns[2].atMs",
  ],
  [
    "a turn that ends before it starts",
    ["turns", 1, "endMs"],
    4599,
    "TURN_OUT_OF_ORDER",
    "turns[1].endMs",
  ],
  ["half a millisecond", ["turns", 1, "startMs"], 4600.5, "FIELD_INVALID", "turns[1].startMs"],
  ["a negative time", ["turns", 0, "startMs"], -1, "FIELD_INVALID", "turns[0].startMs"],
  [
    "an unknown event",
    ["turns", 1],
    { speaker: "system", event: "storm" },
    "FIELD_INVALID",
    "turns[1].event",
  ],
  ["a keypad without keys", ["turns", 1], keypad, "FIELD_MISSING", "turns[1].digits"],
  [
    "keys that no phone has",
    ["turns", 1],
    { ...keypad, digits: "12a" },
    "FIELD_INVALID",
    "turns[1].digits",
  ],
  [
    "33 keys",
    ["turns", 1],
    { ...keypad, digits: "1".repeat(33) },
    "FIELD_INVALID",
    "turns[1].digits",
  ],
  [
    "an unknown disposition",
    ["expect", "disposition"],
    "WON",
    "FIELD_INVALID",
    "expect.disposition",
  ],
  [
    "no acceptable disposition",
    ["expect", "disposition"],
    [],
    "FIELD_INVALID",
    "expect.disposition",
  ],
  ["an unknown handoff", ["expect", "handoff"], "boredom", "FIELD_INVALID", "expect.handoff"],
  ["an unknown step", ["expect", "steps"], ["dance"], "FIELD_INVALID", "expect.steps[0]"],
  [
    "a promised float",
    ["expect", "promise", "amount"],
    5.5,
    "AMOUNT_INVALID",
    "expect.promise.amount",
  ],
  [
    "a promised day that is none",
    ["expect", "promise", "date"],
    "2026-11-31",
    "DATE_INVALID",
    "expect.promise.date",
  ],
  ["a plan of none", ["expect", "plan"], { count: 0 }, "FIELD_INVALID", "expect.plan.count"],
];

describe("parseCallRecord", () => {
  test.each(faults)("refuses %s", (_name, path, value, code, field) => {
    expect(issuesOf(withValue(path, value))).toEqual([
      { code, field, message: expect.stringMatching(/^Expected .+\.$/) as string },
    ]);
  });

  test.each([
    ["an id of 200 characters", ["id"], "x".repeat(200)],
    ["an amount of zero", balance, "0"],
    ["an amount of ten digits", balance, "9999999999.99"],
    ["a leap day", dueDate, "2028-02-29"],
    ["a creditor of 200 characters", ["case", "creditor"], "x".repeat(200)],
    ["two and 24 instalments", ["case", "offers", "instalments"], [2, 24]],
    ["a turn of 10,000 characters", text, "x".repeat(10_000)],
    ["a character of two units", text, "好\uD83D\uDE00"],
    ["a turn that starts with the one before it", ["turns", 1, "startMs"], 0],
    ["a turn that takes no time", ["turns", 1, "endMs"], 4600],
    ["32 keys", ["turns", 1], { ...keypad, digits: "*".repeat(32) }],
    ["no turn", ["turns"], []],
    ["no offers", ["case", "offers"], undefined],
    ["no expectation", ["expect"], undefined],
  ])("accepts %s", (_name, path, value) => {
    expect(issuesOf(withValue(path, value))).toEqual([]);
  });

  test("accepts 2,000 turns and refuses one more", () => {
    const turn = { speaker: "debtor", text: "喂" };
    const turns = (count: number) => Array.from({ length: count }, () => turn);
    expect(issuesOf(withValue(["turns"], turns(2000)))).toEqual([]);
    expect(issuesOf(withValue(["turns"], turns(2001)))).toMatchObject([
      { code: "FIELD_INVALID", field: "turns" },
    ]);
  });

  test.each([[[]], ["text"], [null], [1]])("refuses a record that is %j", (value) => {
    expect(issuesOf(value)).toEqual([
      { code: "FIELD_INVALID", field: "", message: "Expected an object." },
    ]);
  });

  test("names every field that is wrong, once", () => {
    const record = withValue(["case", "balance"], 1) as { turns: Json[]; locale?: string };
    record.turns[1] = { speaker: "debtor", text: "\uD800".repeat(10_001) };
    delete record.locale;
    expect(issuesOf(record).map(({ code, field }) => [code, field])).toEqual([
      ["FIELD_MISSING", "locale"],
      ["AMOUNT_INVALID", "case.balance"],
      ["TURN_TOO_LONG", "turns[1].text"],
    ]);
  });

  test("never quotes what the record holds", () => {
    const secret = "SECRET-4567";
    const paths = [
      ["locale"],
      ["case", "balance"],
      ["case", "currency"],
      ["case", "flags"],
      ["case", "debtor", "idLast4"],
      ["case", "debtor", "birthDate"],
      ["case", "debtor", "timezone"],
      ["turns", 1],
      ["turns", 1, "speaker"],
      ["expect", "disposition"],
    ];
    for (const path of paths) {
      const issues = issuesOf(withValue(path, secret));
      expect(issues).not.toEqual([]);
      expect(JSON.stringify(issues)).not.toContain(secret);
    }
  });

  test("reads amounts into minor units", () => {
    const parsed = parseCallRecord(JSON.parse(example));
    expect(parsed.success && parsed.value.case.balance).toBe(844_000);
  });
});
