import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../transcripts/log/canonical-json.ts";

/** `depth` arrays around null. */
function nested(depth: number): unknown {
  let value: unknown = null;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** The same data with every object's keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)] as const);
  return Object.fromEntries(entries.toReversed());
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const json = fc.jsonValue({ stringUnit: "binary" });

describe("canonicalJson", () => {
  it("writes the example of RFC 8785, section 3.2.2", () => {
    const value: unknown = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts keys by UTF-16 units, as section 3.2.3 does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const sorted = ["\\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    expect(text).toBe(`{${sorted.map((key) => `"${key}":0`).join(",")}}`);
  });

  it("sorts keys that look like numbers as text", () => {
    expect(canonicalJson({ 10: 1, 9: 2, a: 3 })).toBe('{"10":1,"9":2,"a":3}');
  });

  it("leaves out what is undefined, and writes minus zero as zero", () => {
    expect(canonicalJson({ b: undefined, a: -0 })).toBe('{"a":0}');
  });

  it("writes a lone surrogate as its escape, apart from the text of that escape", () => {
    expect(canonicalJson("\ud800")).toBe(String.raw`"\ud800"`);
    expect(canonicalJson(String.raw`\ud800`)).toBe(String.raw`"\\ud800"`);
  });

  it("takes __proto__ and toJSON as the keys they are", () => {
    const value: unknown = JSON.parse('{"toJSON":1,"__proto__":{"a":2}}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":2},"toJSON":1}');
  });

  it.each([
    ["not a number", Number.NaN],
    ["infinity", { a: Number.NEGATIVE_INFINITY }],
    ["nothing", undefined],
    ["nothing in an array", [undefined]],
    ["a hole in an array", Array.from({ length: 2 }).fill(undefined, 0, 1)],
    ["a bigint", 1n],
    ["a function", { a: () => 1 }],
    ["a symbol", Symbol("a")],
    ["a date", { at: new Date(0) }],
    ["a map", new Map([["a", 1]])],
  ])("refuses %s", (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("nests 100 levels and no more", () => {
    expect(canonicalJson(nested(100))).toBe(`${"[".repeat(100)}null${"]".repeat(100)}`);
    expect(() => canonicalJson(nested(101))).toThrow(TypeError);
  });

  it("refuses a value that holds itself", () => {
    const value: Record<string, unknown> = {};
    value["self"] = value;
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("is JSON of the same data, and the same again after a way through JSON", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(throughJson(value));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(JSON.parse(JSON.stringify(value, null, 2)))).toBe(text);
      }),
    );
  });

  it("is equal for equal data and for no other", () => {
    const small = fc.jsonValue({ maxDepth: 1, stringUnit: fc.constantFrom("a", "\\", '"', "1") });
    const sameAgain = json.map((value) => [value, structuredClone(value)] as const);
    fc.assert(
      fc.property(fc.oneof(sameAgain, fc.tuple(small, small)), ([a, b]) => {
        const areEqual = isDeepStrictEqual(throughJson(a), throughJson(b));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(areEqual);
      }),
      { numRuns: 1_000 },
    );
  });
});
