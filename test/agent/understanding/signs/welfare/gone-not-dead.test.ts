import { describe, expect, it } from "vitest";
import {
  leftAlive,
  notMeantOfPeople,
  tellsOldLoss,
} from "../../../../../agent/understanding/signs/welfare/gone-not-dead.ts";

describe("who left is not dead", () => {
  it.each([
    "他已经离职了",
    "他早就走了 不在这住了",
    "他不在这上班了 去年就走了",
    "他搬走了 早不在了",
  ])("%s", (text) => {
    expect(leftAlive(text)).toBe(true);
    expect(notMeantOfPeople(text, "zh")).toContain("deceased");
  });

  it.each([
    "他走了 上个月走的",
    "他已经不在了",
    "他搬去儿子家住后去世了",
    "他辞职回家就病了，没抢救过来",
    "他没了",
    "他走了 再也不回来了",
    "他去世了，俺闺女咋还不回来",
    "他去年离职，后来出车祸走了",
  ])("may be: %s", (text) => {
    expect(notMeantOfPeople(text, "zh")).not.toContain("deceased");
  });

  it("nor is anybody of whom no word tells it", () => {
    expect(notMeantOfPeople("我是他儿子 我三十了", "zh")).toContain("deceased");
  });
});

describe("grown people with a parent who is out", () => {
  it.each([
    ["zh", "喂 我爸不在家"],
    ["zh", "我妈出去买菜了"],
    ["zh", "我妈妈不在家，我都三十五了"],
    ["zh", "我是他儿子 我三十了"],
    ["en", "my mum's out, I'm thirty-five"],
    ["en", "I'm 18"],
  ] as const)("are no children (%s): %s", (language, text) => {
    expect(notMeantOfPeople(text, language)).toContain("minor");
  });

  it.each([
    ["zh", "我爸不在家，我八岁"],
    ["zh", "我妈妈不在家"],
    ["zh", "我爸不在家，我在写作业"],
    ["zh", "我十七了"],
    ["en", "my mum's out, I'm 17"],
    ["en", "I'm eleven"],
  ] as const)("may be (%s): %s", (language, text) => {
    expect(notMeantOfPeople(text, language)).not.toContain("minor");
  });
});

describe("a loss of long ago", () => {
  it.each([
    ["en", "my nan died years ago and left me some money, I could pay it all in december"],
    ["en", "my sister died 10 years ago so im used to this. 3 payments works"],
    ["en", "my dad passed away in 2015"],
    ["en", "my mum died three years ago"],
    ["zh", "我爸前几年走了，我分三期吧"],
    ["zh", "我妈十年前就去世了"],
  ] as const)("is told (%s): %s", (language, text) => {
    expect(tellsOldLoss(text, language)).toBe(true);
  });

  it.each([
    ["en", "my mum died two years ago"],
    ["en", "my mum died last month"],
    ["en", "my wife died ten years ago"],
    ["en", "my son died years ago"],
    ["en", "my dad passed away years ago and I still can't cope"],
    ["en", "he died years ago"],
    ["zh", "我爸上周去世了"],
    ["zh", "我老公五年前走了"],
    ["zh", "我爸五年前走了，我到现在走不出来"],
    ["zh", "他十年前就去世了"],
  ] as const)("is not, or is fresh still (%s): %s", (language, text) => {
    expect(tellsOldLoss(text, language)).toBe(false);
  });
});

describe("somebody who is ill or locked up", () => {
  it.each(["shes in the hospital im her sister", "hes in hospital im his brother", "he's in jail"])(
    "is not dead: %s",
    (text) => {
      expect(notMeantOfPeople(text, "en")).toContain("deceased");
    },
  );

  it.each([
    "she died in the hospital im her sister",
    "he was in the hospital and passed in June",
    "she's in hospital, they say hours",
    "he's gone, im his brother",
  ])("may be: %s", (text) => {
    expect(notMeantOfPeople(text, "en")).not.toContain("deceased");
  });
});
