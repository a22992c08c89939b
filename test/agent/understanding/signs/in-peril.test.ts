import { describe, expect, it } from "vitest";
import { isInPeril } from "../../../../agent/understanding/signs/in-peril.ts";
import { leavesLife } from "../../../../agent/understanding/signs/leaves-life.ts";
import { meansToKill } from "../../../../agent/understanding/signs/means-to-kill.ts";
import {
  saysDebtorDied,
  speaksOfDebtor,
} from "../../../../agent/understanding/signs/speaks-of-debtor.ts";

describe("isInPeril", () => {
  it.each([
    "放贷的把我堵在家里",
    "他们现在就在门口砸门",
    "有人让我拍裸照抵债",
    "他不让我出门",
    "爸爸喝醉了在打妈妈",
    "不给钱就发给我同学",
    "loan shark guys said they'll break my legs",
    "my boyfriend will hurt me",
    "he won't let me leave",
    "somebody is pounding on my door",
  ])("hears danger from others: %s", (text) => expect(isInPeril(text)).toBe(true));

  it.each([
    "我在打电话",
    "我家门口在修路",
    "我在打工",
    "昨天电影里有人砸门",
    "there's somebody at the door, one moment",
    "I broke my leg last year",
    "the fees are killing me",
  ])("hears none where there is none: %s", (text) => expect(isInPeril(text)).toBe(false));
});

describe("leavesLife", () => {
  it.each([
    ["真的没脸活", "zh"],
    ["下辈子再还你们", "zh"],
    ["她在天上等我", "zh"],
    ["房子给我弟 钱给我妈", "zh"],
    ["替我跟我妈说声对不起", "zh"],
    ["I could just crash the car and be done with it, crash it into a tree", "en"],
    ["been stockpiling my meds", "en"],
    ["the kids would get my pension if I went", "en"],
  ] as const)("hears a farewell: %s", (text, language) =>
    expect(leavesLife(text, language)).toBe(true),
  );

  it.each([
    ["我下辈子都不会再借网贷了", "zh"],
    ["钱给我妈看病了", "zh"],
    ["没脸见人", "zh"],
    ["my pension comes on the first", "en"],
    ["I crashed the car and have to repair it", "en"],
  ] as const)("hears none where there is none: %s", (text, language) =>
    expect(leavesLife(text, language)).toBe(false),
  );
});

describe("meansToKill", () => {
  it.each(["我要把借我身份证那个人弄死", "我要去把我老板捅了", "I'm going to kill him tonight"])(
    "hears an intent: %s",
    (text) => expect(meansToKill(text)).toBe(true),
  );

  it.each(["我要把自己弄死", "我要去杀鸡了", "游戏里我要把他砍死", "this is going to kill me"])(
    "hears none: %s",
    (text) => expect(meansToKill(text)).toBe(false),
  );
});

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
