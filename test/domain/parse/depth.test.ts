import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseDepthMax } from "../../../domain/limits.ts";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";

const golden = new URL("../../golden/design-example.json", import.meta.url);
const record = JSON.parse(readFileSync(golden, "utf8")) as { case: object };

/** That many lists inside each other. */
const lists = (levels: number): unknown =>
  JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`) as unknown;

/** A case with that many levels in all, in a key that we do not know. */
const caseOf = (levels: number) => ({ ...record.case, own: lists(levels - 1) });

const tooDeep = (levels: number) => ({
  success: false,
  error: [
    { code: "FIELD_INVALID", message: `Expected at most ${levels} levels of nesting.`, field: "" },
  ],
});

describe("a case", () => {
  it("may be nested as deep as the log can hold, and no deeper", () => {
    expect(parseCase(caseOf(caseDepthMax)).success).toBe(true);
    expect(parseCase(caseOf(caseDepthMax + 1))).toEqual(tooDeep(caseDepthMax));
  });

  it("may be as deep inside a record", () => {
    expect(parseCallRecord({ ...record, case: caseOf(caseDepthMax) }).success).toBe(true);
    const deeper = { ...record, case: caseOf(caseDepthMax + 1) };
    expect(parseCallRecord(deeper)).toEqual(tooDeep(caseDepthMax + 1));
  });

  it("of any depth is refused without a stack overflow", () => {
    expect(parseCase(caseOf(100_000)).success).toBe(false);
  });
});
