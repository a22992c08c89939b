import { describe, expect, test } from "vitest";
import { LINE_KEYS, specOf, type Fact, type LineKey } from "../../../domain/lines.ts";
import { lineSchema } from "../../../domain/schemas/line-schema.ts";
import { fieldOf } from "./json-paths.ts";

const option = { kind: "deferral", days: 14, until: "2026-12-04" };

/** A value of each kind that is accepted, and values that are not. */
const kinds: Readonly<Record<Fact["kind"], { good: unknown; bad: readonly unknown[] }>> = {
  text: { good: "安信消费金融", bad: [1, null, undefined] },
  channel: { good: "400 000 0000", bad: [1, null] },
  money: { good: 844_000, bad: ["8440.00", 0.5, -1, null, undefined] },
  date: { good: "2028-02-29", bad: ["2026-02-29", "2026-11-20T10:05:00Z", 1, null, undefined] },
  time: { good: "2026-11-20T10:05:00+08:00", bad: ["2026-11-20", 1, null, undefined] },
  count: { good: 3, bad: ["3", 1.5, -1, null, undefined] },
  options: { good: [option], bad: [option, [{ ...option, kind: "gift" }], null, undefined] },
};

const factKinds = (key: LineKey) => Object.entries(specOf(key).facts);

const goodFacts = (key: LineKey): Record<string, unknown> =>
  Object.fromEntries(factKinds(key).map(([name, kind]) => [name, kinds[kind].good]));

const fieldsOf = (value: unknown): string[] =>
  (lineSchema.safeParse(value).error?.issues ?? []).map(({ path }) => fieldOf(path as string[]));

describe.each(LINE_KEYS)("the line %s", (key) => {
  const facts = goodFacts(key);

  test("is accepted with its facts and comes back equal", () => {
    expect(lineSchema.parse({ key, facts })).toStrictEqual({ key, facts });
  });

  test("is refused with a fact of another kind, or without one that is no channel", () => {
    for (const [name, kind] of factKinds(key)) {
      for (const bad of kinds[kind].bad) {
        const [field] = fieldsOf({ key, facts: { ...facts, [name]: bad } });
        expect(field).toMatch(`facts.${name}`);
      }
    }
    expect(fieldsOf({ key })).toEqual(["facts"]);
  });

  test("is refused with a fact too many", () => {
    expect(lineSchema.safeParse({ key, facts: { ...facts, extra: "x" } }).success).toBe(false);
    expect(lineSchema.safeParse({ key, facts, extra: "x" }).success).toBe(false);
  });
});

test("a line whose case names no channel is accepted without it", () => {
  expect(lineSchema.parse({ key: "close", facts: {} })).toStrictEqual({ key: "close", facts: {} });
});

test.each([["shout"], [""], [null], [undefined], [1]])("the key %j is no line", (key) => {
  expect(fieldsOf({ key, facts: {} })).toEqual(["key"]);
});

test.each([
  ["full", { amount: 1, waived: 0 }],
  ["plan", { count: 3, each: 1, last: 1 }],
  ["step_up", { count: 4, each: 1, later: 2, last: 2 }],
  ["deferral", { days: 14, until: "2026-12-04" }],
])("an option of the kind %s needs each of its fields", (kind, fields) => {
  const optionsOf = (option: unknown) => ({ key: "ask_how", facts: { options: [option] } });
  expect(fieldsOf(optionsOf({ kind, ...fields }))).toEqual([]);
  for (const name of Object.keys(fields)) {
    expect(fieldsOf(optionsOf({ kind, ...fields, [name]: undefined }))).toEqual([
      `facts.options[0].${name}`,
    ]);
  }
});
