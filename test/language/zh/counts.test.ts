import { describe, expect, it } from "vitest";
import { found, kindsIn } from "./found.ts";

describe("instalments", () => {
  it.each([
    ["分六期", 6],
    ["分6期", 6],
    ["分成三期", 3],
    ["分个十期", 10],
    ["六期", 6],
    ["12期", 12],
    ["二十四期", 24],
    ["分三次", 3],
    ["分三回", 3],
    ["分六个月", 6],
    ["分十二个月还", 12],
    ["六个月分", 6],
    ["12个月分期", 12],
    ["分期六个月", 6],
    ["三次还清", 3],
    ["分半年", 6],
    ["拆成半年", 6],
    ["分一年", 12],
    ["分五年", 60],
    ["分七可以吗", 7],
    ["整六期嘛", 6],
  ])("counts %s as %d", (text, count) => {
    expect(found("instalments", text)).toMatchObject([{ count }]);
  });

  it("finds each of several", () => {
    const counts = found("instalments", "三期六期12期都行").map(({ count }) => count);
    expect(counts).toEqual([3, 6, 12]);
  });

  it("reads the longest schedule and nothing beyond it", () => {
    expect(found("instalments", "分三百六十期")).toMatchObject([{ count: 360 }]);
    expect(found("instalments", "分三百六十一期")).toEqual([]);
  });

  it.each([
    "第三期",
    "头一期",
    "上一期",
    "这一期",
    "一期",
    "逾期",
    "几期",
    "三个月没还",
    "前三期",
    "六期间",
  ])("finds none in %s", (text) => {
    expect(found("instalments", text)).toEqual([]);
  });
});

describe("frequency", () => {
  it.each([
    ["每个月", "monthly"],
    ["每月", "monthly"],
    ["月供", "monthly"],
    ["按月还", "monthly"],
    ["一个月一次", "monthly"],
    ["每周", "weekly"],
    ["每个礼拜", "weekly"],
    ["每星期", "weekly"],
    ["一周一次", "weekly"],
    ["每两个礼拜", "biweekly"],
    ["每隔两周", "biweekly"],
    ["两周一次", "biweekly"],
    ["隔周还", "biweekly"],
    ["半个月一次", "biweekly"],
  ])("reads %s as %s", (text, value) => {
    expect(found("frequency", text)).toMatchObject([{ value }]);
  });

  it.each(["下个月还不晓得", "三个月还完", "两个月一次", "每三周", "两周还两次", "一个月五百"])(
    "finds none in %s",
    (text) => {
      expect(found("frequency", text)).toEqual([]);
    },
  );

  it("stands beside the day it repeats", () => {
    expect(kindsIn("每月十五号")).toEqual(["frequency", "date"]);
  });
});

describe("durations", () => {
  it.each([
    ["三十天", 30],
    ["一天", 1],
    ["一个月", 30],
    ["俩月", 60],
    ["半个月", 15],
    ["一个半月", 45],
    ["两周", 14],
    ["一礼拜", 7],
    ["两个星期", 14],
    ["半年", 180],
    ["三年", 1_095],
    ["十来天", 10],
    ["两三天", 2],
    ["缓三十天行不行", 30],
    ["晚十天", 10],
    ["十年", 3_650],
  ])("reads %s as %d days", (text, days) => {
    expect(found("duration", text)).toMatchObject([{ days }]);
  });

  it.each([
    "三月",
    "八八年",
    "大半年",
    "半天",
    "三年级",
    "三天后",
    "三年前",
    "今天",
    "第三天",
    "几天",
    "十一年",
  ])("finds none in %s", (text) => {
    expect(found("duration", text)).toEqual([]);
  });
});
