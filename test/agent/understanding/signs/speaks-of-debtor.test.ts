import { describe, expect, it } from "vitest";
import {
  saysDebtorDied,
  speaksOfDebtor,
} from "../../../../agent/understanding/signs/speaks-of-debtor.ts";

describe("speaksOfDebtor", () => {
  it.each([
    ["陈伟上个月走了", "zh", "陈伟"],
    ["我不是陈伟", "zh", "陈伟"],
    ["Robin's just popped out, I'm the carer", "en", "Robin Hughes"],
    ["sorry I'm not Robin", "en", "Robin Hughes"],
    ["it's Robin's husband on here now", "en", "Robin Hughes"],
  ] as const)("hears of somebody else: %s", (text, language, name) =>
    expect(speaksOfDebtor(text, language, name)).toBe(true),
  );

  it.each([
    ["我是陈伟，我刚下班", "zh", "陈伟"],
    ["Robin here, I'm at work", "en", "Robin Hughes"],
    ["this is Robin Hughes, I was out", "en", "Robin Hughes"],
    ["I'm not paying", "en", "Robin Hughes"],
  ] as const)("and not of oneself: %s", (text, language, name) =>
    expect(speaksOfDebtor(text, language, name)).toBe(false),
  );

  it("tells a death from an absence", () => {
    expect(saysDebtorDied("陈伟去世了", "zh", "陈伟")).toBe(true);
    expect(saysDebtorDied("陈伟不在", "zh", "陈伟")).toBe(false);
    expect(saysDebtorDied("Robin passed away", "en", "Robin Hughes")).toBe(true);
  });
});
