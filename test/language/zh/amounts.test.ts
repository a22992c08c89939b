import { describe, expect, it } from "vitest";
import { minorUnitsMax } from "../../../domain/limits.ts";
import { found, kindsIn } from "./found.ts";

describe("amounts with a currency", () => {
  it.each([
    ["三千五百块", 350_000],
    ["三千五百元整", 350_000],
    ["两千八百块五毛", 280_050],
    ["两千八百块五", 280_050],
    ["三千一百五十六块四", 315_640],
    ["五千三百八十一元八角", 538_180],
    ["二十五元三毛", 2_530],
    ["三千三百八十元五角八分", 338_058],
    ["一千六百五十元零三分", 165_003],
    ["五十块零五毛", 5_050],
    ["两块半", 250],
    ["一点二五元", 125],
    ["￥3,380.58", 338_058],
    ["¥100", 10_000],
    ["8440.00元", 844_000],
    ["1.2万元", 1_200_000],
    ["1.2万块钱", 1_200_000],
    ["人民币五百", 50_000],
    ["500人民币", 50_000],
    ["三千塊錢", 300_000],
    ["五毛", 50],
    ["五毛钱", 50],
    ["三毛五", 35],
    ["八角钱", 80],
    ["五分钱", 5],
    ["一块钱", 100],
    ["一块五", 150],
    ["伍佰元", 50_000],
    ["二百五块", 25_000],
  ])("reads %s as %d fen", (text, minorUnits) => {
    expect(found("amount", text)).toEqual([
      { kind: "amount", from: 0, to: text.length, minorUnits, currency: "CNY", isBare: false },
    ]);
  });

  it.each([
    ["八百来块", 80_000],
    ["一百多块钱", 10_000],
    ["两三千块", 200_000],
    ["七八百块", 70_000],
    ["三千几百块", 300_000],
    ["千把块", 100_000],
    ["百来块钱", 10_000],
    ["万把块", 1_000_000],
  ])("takes the lower bound of %s", (text, minorUnits) => {
    expect(found("amount", text)).toMatchObject([{ minorUnits, currency: "CNY", isBare: false }]);
  });

  it.each([
    ["120美元", 12_000, "USD"],
    ["$120.50", 12_050, "USD"],
    ["一百美金", 10_000, "USD"],
    ["七八英镑", 700, "GBP"],
    ["£50", 5_000, "GBP"],
    ["三十欧元", 3_000, "EUR"],
  ])("reads the currency of %s", (text, minorUnits, currency) => {
    expect(found("amount", text)).toMatchObject([{ minorUnits, currency }]);
  });

  it.each<[string, string[]]>([
    ["一百块三百", ["amount", "amount"]],
    ["一百块两天", ["amount", "duration"]],
    ["一百块五号还", ["amount", "date"]],
    ["一百块分三期", ["amount", "instalments"]],
  ])("does not take the number after 块 in %s for change", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
    expect(found("amount", text)[0]?.minorUnits).toBe(10_000);
  });

  it.each([
    "一块还吧",
    "一块儿去",
    "三角债",
    "一分钱都没有",
    "三十四点五二一元",
    "几十万",
    "上千块",
  ])("finds no amount in %s", (text) => {
    expect(found("amount", text)).toEqual([]);
  });

  it("reads the largest amount and nothing beyond it", () => {
    expect(found("amount", "一百亿元")).toMatchObject([{ minorUnits: minorUnitsMax }]);
    expect(found("amount", "一百亿零一元")).toEqual([]);
  });
});

describe("amounts without a currency", () => {
  it.each([
    ["三千五", 350_000],
    ["一万二", 1_200_000],
    ["1.2万", 1_200_000],
    ["3k", 300_000],
    ["两三千", 200_000],
    ["七八百", 70_000],
    ["7195.6", 719_560],
    ["1500", 150_000],
    ["15", 1_500],
    ["一千三百四十四是吧", 134_400],
    ["六", 600],
    ["三吧", 300],
    ["嗯，十", 1_000],
  ])("finds %s bare", (text, minorUnits) => {
    expect(found("amount", text)).toMatchObject([
      { minorUnits, currency: undefined, isBare: true },
    ]);
  });

  it.each([
    ["我先还三千五", 350_000],
    ["先给你们八百", 80_000],
    ["只能拿出来一千二", 120_000],
    ["统共就刷了一万二", 1_200_000],
    ["我还1500吧", 150_000],
    ["每月二百是极限了", 20_000],
    ["钱我先还，五百", 50_000],
  ])("knows by the words before it that %s is money", (text, minorUnits) => {
    expect(found("amount", text)).toMatchObject([{ minorUnits, isBare: false }]);
  });

  it.each<[string, number, string]>([
    ["下个月还三千五号打给你", 300_000, "date"],
    ["剩下的三百六月底给你", 36_000, "date"],
    ["剩下三千分三期", 300_000, "instalments"],
    ["五千三一次给你们还清", 530_000, "amount-expression"],
    ["三千一起还", 300_000, "amount-expression"],
    ["三千五周五还", 350_000, "date"],
  ])("tells the amount in %s from what follows it", (text, minorUnits, next) => {
    expect(found("amount", text)).toMatchObject([{ minorUnits }]);
    expect(kindsIn(text)).toContain(next);
  });

  it.each([
    "一定还",
    "我等一下",
    "万一还不上",
    "千万别打",
    "十分感谢",
    "三个人",
    "第三回",
    "两遍",
    "我十岁",
    "四年级",
    "五号楼三层",
    "老百姓",
    "百分百",
    "我在四川",
    "队伍",
    "收拾",
    "乱七八糟",
    "两口子",
    "二十二楼",
    "4s店",
    "一打",
    "二零二六年",
    "十月份",
    "腊月",
    "冬月十五",
    "农历十月二十",
    "https://a.example/1500?b=20",
  ])("finds no amount in %s", (text) => {
    expect(found("amount", text)).toEqual([]);
  });
});

describe("amount expressions", () => {
  it.each([
    ["全部", "full"],
    ["全部结清", "full"],
    ["一次性", "full"],
    ["一次性还清", "full"],
    ["一次给你们还清", "full"],
    ["一把还完", "full"],
    ["结清", "full"],
    ["都还", "full"],
    ["都还上", "full"],
    ["全还", "full"],
    ["全款", "full"],
    ["还清", "full"],
    ["全给你", "full"],
    ["一半", "half"],
    ["一半儿", "half"],
    ["最低还款", "minimum"],
    ["最低还款额", "minimum"],
    ["还最低", "minimum"],
  ])("reads %s as %s", (text, value) => {
    expect(found("amount-expression", text)).toEqual([
      { kind: "amount-expression", from: 0, to: text.length, value },
    ]);
  });

  it.each(["全部家当", "一大半", "都还没到", "一起结婚", "还清单", "最低工资"])(
    "finds no amount expression in %s",
    (text) => {
      expect(found("amount-expression", text)).toEqual([]);
    },
  );

  it("leaves a refusal to the reader", () => {
    expect(found("amount-expression", "全部还不了")).toMatchObject([{ value: "full" }]);
  });
});
