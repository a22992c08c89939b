import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../domain/calendar.ts";
import { isOwnFragment } from "../../../server/receipts/is-own-fragment.ts";

const own = { idLast4: "456X", birthDate: "1988-03-02" as PlainDate };

describe("the proof of whose device it is", () => {
  it.each([
    ["456X", "zh-CN", true],
    ["456x", "en-US", true],
    ["４５６Ｘ", "zh-CN", true],
    ["4567", "zh-CN", false],
    ["1988-03-02", "zh-CN", true],
    ["19880302", "en-GB", true],
    ["02/03/1988", "en-GB", true],
    ["03/02/1988", "en-US", true],
    ["02/03/1988", "en-US", false],
    ["1988-03-03", "zh-CN", false],
    ["", "zh-CN", false],
    ["456", "zh-CN", false],
    ["45645", "zh-CN", false],
  ] as const)("takes %s in %s: %s", (typed, locale, isOwn) => {
    expect(isOwnFragment(typed, own, locale)).toBe(isOwn);
  });

  it("is never given where the case has none", () => {
    const none = { idLast4: undefined, birthDate: undefined };
    expect(isOwnFragment("4567", none, "zh-CN")).toBe(false);
    expect(isOwnFragment("1988-03-02", none, "zh-CN")).toBe(false);
  });
});
