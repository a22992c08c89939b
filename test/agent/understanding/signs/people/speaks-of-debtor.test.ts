import { describe, expect, it } from "vitest";
import {
  isKinOfDebtor,
  saysDebtorDied,
  speaksOfDebtor,
} from "../../../../../agent/understanding/signs/people/speaks-of-debtor.ts";

describe("speaksOfDebtor", () => {
  it.each([
    ["陈伟上个月走了", "zh", "陈伟"],
    ["我不是陈伟", "zh", "陈伟"],
    ["Robin's just popped out, I'm the carer", "en", "Robin Hughes"],
    ["sorry I'm not Robin", "en", "Robin Hughes"],
    ["it's Robin's husband on here now", "en", "Robin Hughes"],
    ["robin went to the store this is tony", "en", "Robin Hughes"],
    ["robin aint here no more", "en", "Robin Hughes"],
    ["hi its mike robin is driving", "en", "Robin Hughes"],
    ["robin gave me the phone", "en", "Robin Hughes"],
    ["robin told me to talk to you", "en", "Robin Hughes"],
    ["robin don't wanna talk to you", "en", "Robin Hughes"],
    ["yo robin sleep rn whats this about", "en", "Robin Hughes"],
    ["its robins girl he at work", "en", "Robin Hughes"],
    ["robin says he will pay friday", "en", "Robin Hughes"],
    ["robin wants to know how much he owes", "en", "Robin Hughes"],
    ["robin asked me to find out how much it is", "en", "Robin Hughes"],
    ["陈伟在开车", "zh", "陈伟"],
    ["陈伟让我跟你说", "zh", "陈伟"],
  ] as const)("hears of somebody else: %s", (text, language, name) =>
    expect(speaksOfDebtor(text, language, name)).toBe(true),
  );

  it.each([
    ["我是陈伟，我刚下班", "zh", "陈伟"],
    ["Robin here, I'm at work", "en", "Robin Hughes"],
    ["this is Robin Hughes, I was out", "en", "Robin Hughes"],
    ["I'm not paying", "en", "Robin Hughes"],
    ["this is Robin, driving right now", "en", "Robin Hughes"],
    ["this is robin at work", "en", "Robin Hughes"],
    ["robin can't pay", "en", "Robin Hughes"],
    ["my name is robin and i left my job", "en", "Robin Hughes"],
    ["this is robin i went to jail last year", "en", "Robin Hughes"],
    ["robin here, he gave me the wrong date", "en", "Robin Hughes"],
    ["我是陈伟在上班", "zh", "陈伟"],
    ["陈伟要还多少", "zh", "陈伟"],
  ] as const)("and not of oneself: %s", (text, language, name) =>
    expect(speaksOfDebtor(text, language, name)).toBe(false),
  );

  it("tells a death from an absence", () => {
    expect(saysDebtorDied("陈伟去世了", "zh", "陈伟")).toBe(true);
    expect(saysDebtorDied("陈伟不在", "zh", "陈伟")).toBe(false);
    expect(saysDebtorDied("Robin passed away", "en", "Robin Hughes")).toBe(true);
  });
});

describe("whose the debtor is", () => {
  it.each(["alex is my ex, stop calling me", "Alex is my ex husband", "i'm alex's wife"])(
    "is heard: %s",
    (text) => expect(isKinOfDebtor(text, "Alex Morgan")).toBe(true),
  );

  it.each(["this is alex, my ex left me", "alex is my name", "i'm alex", "my ex is called tom"])(
    "is not: %s",
    (text) => expect(isKinOfDebtor(text, "Alex Morgan")).toBe(false),
  );
});
