import { describe, expect, test } from "vitest";
import { outcomeSchema } from "../../../domain/schemas/outcome-schema.ts";
import { replayLog, sampleNames, sampleRecord, stored } from "./call-logs.ts";
import { fieldOf, pathsOf, replacedAt } from "./json-paths.ts";

const outcome = {
  verified: true,
  disposition: "PLAN",
  promise: { amount: "10000000000.00", date: "2026-11-25" },
  plan: { count: 1, instalments: [{ amount: "8440", date: "2026-11-25" }] },
  handoff: "hardship",
  handoffTurn: 0,
  frozen: false,
  hold: false,
  disclosedDebt: true,
  steps: { open: true, verify: true, state_overdue: true, listen: true, agree: true, close: false },
};

const fieldsOf = (value: unknown): string[] =>
  (outcomeSchema.safeParse(value).error?.issues ?? []).map(({ path }) => fieldOf(path as string[]));

test.each(sampleNames)("what came of %s is accepted and comes back equal", async (name) => {
  const value = stored((await replayLog(sampleRecord(name))).outcome);
  expect(outcomeSchema.parse(value)).toStrictEqual(value);
});

describe("an outcome", () => {
  test("needs every field", () => {
    expect(fieldsOf(outcome)).toEqual([]);
    for (const path of pathsOf(outcome)) {
      const isEntry = typeof path.at(-1) === "number";
      expect(fieldsOf(replacedAt(outcome, path, undefined))).toEqual(
        isEntry ? [] : [fieldOf(path)],
      );
    }
  });

  test.each(["promise", "plan", "handoff", "handoffTurn"])("may have no %s", (name) => {
    expect(fieldsOf({ ...outcome, [name]: null })).toEqual([]);
  });

  test.each([
    ["disposition", "WON"],
    ["promise", { amount: "1.001", date: "2026-11-25" }],
    ["promise", { amount: "1.00", date: "25/11/2026" }],
    ["handoff", "boredom"],
    ["handoffTurn", -1],
    ["handoffTurn", 0.5],
    ["steps", { ...outcome.steps, dance: true }],
  ])("is refused with %s of %j", (name, value) => {
    expect(fieldsOf({ ...outcome, [name]: value })[0]).toMatch(name);
  });
});
