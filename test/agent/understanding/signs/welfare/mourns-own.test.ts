import { describe, expect, it } from "vitest";
import { mournsOwn } from "../../../../../agent/understanding/signs/welfare/mourns-own.ts";

describe("mournsOwn", () => {
  it.each([
    "我爹走了",
    "我妈刚走",
    "我爹不在了",
    "我儿子没了",
    "我老汉死了",
    "我姑娘出车祸不在了",
    "我老伴上礼拜刚走",
    "my mum died last week",
    "my husband passed away in October",
    "My brother's dead",
  ])("hears who has lost somebody: %s", (text) => expect(mournsOwn(text)).toBe(true));

  it.each([
    "我婆娘走了 跟别人跑了",
    "我老公走了 不回来了",
    "我爸走了 去上班了",
    "我姐走了 走深圳打工去了",
    "工资卡让我爱人收走了",
    "我老汉儿上个月走了趟新疆 月底回来",
    "我爸没了工作",
    "我妈走了十几年了",
    "陈伟走了",
    "my husband's dead asleep on the couch",
    "my nan died years ago and left me some money",
    "my dad passed me his old paperwork",
  ])("and nobody who is away, or was lost long ago: %s", (text) =>
    expect(mournsOwn(text)).toBe(false),
  );
});
