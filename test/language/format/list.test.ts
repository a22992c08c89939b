import { describe, expect, it } from "vitest";
import { listJoin } from "../../../language/format/list.ts";

describe("listJoin", () => {
  it.each([
    [["3", "6", "12"], "zh-CN", "or", "3、6或12"],
    [["3", "6"], "zh-CN", "and", "3和6"],
    [["3", "6", "12"], "en-US", "or", "3, 6, or 12"],
    [["3", "6", "12"], "en-GB", "or", "3, 6 or 12"],
    [["3", "6"], "en-US", "and", "3 and 6"],
    [["3"], "en-GB", "and", "3"],
    [[], "zh-CN", "or", ""],
  ] as const)("joins %j in %s with %s", (items, locale, last, wanted) => {
    expect(listJoin(items, locale, last)).toBe(wanted);
  });
});
