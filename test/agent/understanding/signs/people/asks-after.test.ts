import { describe, expect, it } from "vitest";
import { asksAfter } from "../../../../../agent/understanding/signs/people/asks-after.ts";

const names = { zh: "陈伟", en: "Alex Morgan" } as const;

describe("a debtor who is named by somebody else", () => {
  it.each([
    ["zh", "陈伟现在不在"],
    ["zh", "陈伟出差了"],
    ["zh", "喂，这是公司电话，陈伟不在工位"],
    ["zh", "陈伟欠你们钱？"],
    ["zh", "你们找陈伟干啥"],
    ["en", "what do you want with Alex Morgan"],
    ["en", "who wants Alex Morgan"],
    ["en", "Alex Morgan isn't at his desk"],
    ["en", "what's Alex Morgan done"],
  ] as const)("is not the speaker (%s): %s", (language, text) => {
    expect(asksAfter(text, language, names[language])).toBe(true);
  });

  it.each([
    ["zh", "我是陈伟"],
    ["zh", "陈伟，4567"],
    ["zh", "对，我就是陈伟，怎么了"],
    ["en", "This is Alex Morgan. Who's this?"],
    ["en", "Alex Morgan is the name"],
    ["en", "Aye, it is, Alex Morgan."],
    ["en", "Alex Morgan, 4567"],
  ] as const)("is the speaker (%s): %s", (language, text) => {
    expect(asksAfter(text, language, names[language])).toBe(false);
  });

  it("means nothing where nobody's name is known", () => {
    expect(asksAfter("what do you want with her", "en", undefined)).toBe(false);
  });

  it("takes a name with signs of a pattern as it stands", () => {
    expect(asksAfter("where is A. (Sandy) Mo+", "en", "A. (Sandy) Mo+")).toBe(true);
  });
});
