import { describe, expect, it } from "vitest";
import {
  hasAuthority,
  nameUse,
  pointsAtOtherPerson,
} from "../../../../../agent/understanding/signs/people/names-another.ts";

const debtors = { zh: "陈伟", en: "Alex Morgan" } as const;

describe("a name said of somebody else", () => {
  it.each([
    ["en", "this is Alex Morgan' carer"],
    ["en", "hi this is Alex Morgan s accountant"],
    ["en", "Alex Morgan's support worker here"],
    ["en", "Tom here, Alex Morgan son"],
    ["en", "that is my wife Alex Morgan"],
    ["en", "calling about Alex Morgan"],
    ["en", "i'm with Alex Morgan"],
    ["en", "on behalf of Alex Morgan"],
    ["en", "I look after Alex Morgan"],
    ["en", "Alex Morgan is my dad"],
    ["en", "it's Alex Morgan and he asked me to ring"],
    ["en", "Alex Morgan asked me to ring"],
    ["zh", "我是陈伟的姐姐"],
    ["zh", "我是陈伟他姐"],
    ["zh", "我是陈伟会计"],
    ["zh", "陈伟是我老公"],
    ["zh", "我老公陈伟"],
    ["zh", "我爱人叫陈伟"],
    ["zh", "替陈伟打的电话"],
    ["zh", "我跟陈伟在一起呢"],
    ["zh", "陈伟让我打的"],
  ] as const)("%s: %s", (language, text) => {
    expect(nameUse(text, language, debtors[language])).toBe("other");
  });
});

describe("a name of which nobody says whose it is", () => {
  it.each([
    ["en", "the account holder is Alex Morgan"],
    ["en", "I manage Alex Morgan"],
    ["en", "it's me, the account holder is Alex Morgan"],
    ["en", "Alex Morgan has the letter"],
    ["en", "I got a letter for Alex Morgan, that's me"],
    ["zh", "我找陈伟"],
    ["zh", "陈伟不在"],
  ] as const)("%s: %s", (language, text) => {
    expect(nameUse(text, language, debtors[language])).toBe("unclear");
  });
});

describe("one's own name", () => {
  it.each([
    ["en", "Alex Morgan"],
    ["en", "yes, um, Alex Morgan, 4567"],
    ["en", "last four 4567, Alex Morgan"],
    ["en", "this is Alex Morgan, a nurse at the hospital"],
    ["en", "Alex Morgan here, my wife told me to ring"],
    ["en", "Alex Morgan speaking, I'm with my son"],
    ["en", "it's Alex Morgan mate"],
    ["en", "I'm calling about my account, my name is Alex Morgan"],
    ["en", "you're speaking with Alex Morgan"],
    ["en", "It's for me, Alex Morgan"],
    ["en", "I am Mr. Alex Morgan"],
    ["en", "are you looking for me? Alex Morgan"],
    ["zh", "陈伟"],
    ["zh", "你找陈伟啊，我就是"],
    ["zh", "陈伟先生是我"],
    ["zh", "我的名字是陈伟"],
    ["zh", "喂，你好，我陈伟"],
    ["zh", "我就是陈伟，我老婆让我打的"],
    ["zh", "我是陈伟本人"],
    ["zh", "我叫陈伟 我姐姐也在"],
    ["zh", "4567，陈伟"],
  ] as const)("%s: %s", (language, text) => {
    expect(nameUse(text, language, debtors[language])).toBe("own");
  });

  it("is not looked for where it does not stand", () => {
    expect(nameUse("this is Alexa Morganson", "en", "Alex Morgan")).toBeUndefined();
    expect(nameUse("我是陈娟", "zh", "陈伟")).toBeUndefined();
  });
});

describe("somebody else who is pointed at", () => {
  it.each([
    ["en", "that's my husband, the number is 4567"],
    ["en", "He's my brother."],
    ["en", "calling for my mum"],
    ["zh", "那是我老公，4567"],
    ["zh", "他是我爸"],
  ] as const)("%s: %s", (language, text) => {
    expect(pointsAtOtherPerson(text, language)).toBe(true);
  });

  it.each([
    ["en", "that's my husband's card"],
    ["en", "that's my son shouting in the background"],
    ["en", "that's me"],
    ["en", "calling for my balance"],
    ["zh", "那是我老公的卡"],
    ["zh", "那是我"],
  ] as const)("not %s: %s", (language, text) => {
    expect(pointsAtOtherPerson(text, language)).toBe(false);
  });
});

describe("a right to speak for another", () => {
  it.each([
    ["en", "calling from Citizens Advice on behalf of Robin Hughes", true],
    ["en", "I have power of attorney for Robin Hughes", true],
    ["en", "I'm Robin Hughes's son", false],
    ["zh", "陈伟委托我处理", true],
    ["zh", "我是陈伟的姐姐", false],
  ] as const)("%s: %s is %s", (language, text, expected) => {
    expect(hasAuthority(text, language)).toBe(expected);
  });
});
