import { describe, expect, it } from "vitest";
import { at, found } from "./found.ts";

const day = "2026-11-20";

describe("clock times", () => {
  it.each([
    ["今晚七点半", `${day}T19:30`],
    ["今天晚上七点半", `${day}T19:30`],
    ["今天晚上吧，晚上七点半", `${day}T19:30`],
    ["明天下午三点", "2026-11-21T15:00"],
    ["明早八点", "2026-11-21T08:00"],
    ["明个儿一早，八点", "2026-11-21T08:00"],
    ["后天上午吧 九点半", "2026-11-22T09:30"],
    ["下礼拜三傍晚嘛，五点过", "2026-11-25T17:00"],
    ["周六上午十点前后", "2026-11-21T10:00"],
    ["12月3号晚上8点", "2026-12-03T20:00"],
    ["一号早上八点多", "2026-12-01T08:00"],
    ["晚上8点以后", `${day}T20:00`],
    ["晚上七八点", `${day}T19:00`],
    ["中午十二点半", `${day}T12:30`],
    ["中午一点", `${day}T13:00`],
    ["下午两点一刻", `${day}T14:15`],
    ["下午三点四十", `${day}T15:40`],
    ["下午八点零五分", `${day}T20:05`],
    ["晚上一点零二", "2026-11-21T01:02"],
    ["今晚十二点", "2026-11-21T00:00"],
    ["凌晨一点", "2026-11-21T01:00"],
    ["半夜十一点", `${day}T23:00`],
    ["20:15", `${day}T20:15`],
    ["明天２：００", "2026-11-21T14:00"],
    ["二十点", `${day}T20:00`],
  ])("reads %s as %s", (text, wanted) => {
    expect(found("time", text)).toMatchObject([{ from: 0, at: `${wanted}:00+08:00` }]);
  });

  it.each([
    ["三点", `${day}T15:00`],
    ["七点半", `${day}T19:30`],
    ["十点", "2026-11-21T10:00"],
    ["十一点", `${day}T11:00`],
    ["九点", `${day}T21:00`],
    ["两点以后", `${day}T14:00`],
    ["上午十点", "2026-11-21T10:00"],
    ["明天八点", "2026-11-21T08:00"],
    ["明天七点", "2026-11-21T19:00"],
    ["明天九点", "2026-11-21T09:00"],
    ["今天九点", `${day}T21:00`],
  ])(
    "takes %s, said at 10:05, for the next time at which people are called: %s",
    (text, wanted) => {
      expect(found("time", text)).toMatchObject([{ at: `${wanted}:00+08:00` }]);
    },
  );

  it("moves on to tomorrow when the hour has gone by", () => {
    expect(found("time", "晚上八点", at("2026-11-20T21:00:00+08:00"))).toMatchObject([
      { at: "2026-11-21T20:00:00+08:00" },
    ]);
    expect(found("time", "今天早上八点发的短信")).toMatchObject([{ at: `${day}T08:00:00+08:00` }]);
  });

  it.each([
    ["一个小时后", `${day}T11:05`],
    ["过一个小时再打", `${day}T11:05`],
    ["半小时后", `${day}T10:35`],
    ["过半个钟头", `${day}T10:35`],
    ["一个半小时以后", `${day}T11:35`],
    ["俩钟头以后", `${day}T12:05`],
    ["二十分钟后", `${day}T10:25`],
    ["过二十分钟打", `${day}T10:25`],
    ["24小时后", "2026-11-21T10:05"],
  ])("counts %s from now: %s", (text, wanted) => {
    expect(found("time", text)).toMatchObject([{ at: `${wanted}:00+08:00` }]);
  });

  it.each([
    ["中午", `${day}T12:00`],
    ["下午我回电", `${day}T14:00`],
    ["晚上再打", `${day}T18:00`],
    ["明天上午", "2026-11-21T09:00"],
    ["二十号晚上", "2026-12-20T18:00"],
  ])("gives %s an hour of its own: %s", (text, wanted) => {
    expect(found("time", text)).toMatchObject([{ at: `${wanted}:00+08:00` }]);
  });

  it.each([
    "便宜一点",
    "我明确两点",
    "一点一点还",
    "快点",
    "昨天晚上睡不着",
    "今天早上给我发了短信",
    "早上打过来的电话",
    "下午你们打过了",
    "上午联系过我的",
    "那天晚上",
    "一个下午",
    "晚上好",
    "每天晚上",
    "早点打",
    "晚点说",
    "时差七个小时",
    "五分钟前",
    "等两分钟",
    "三点五万",
    "二十五点",
    "8:75",
  ])("finds no time in %s", (text) => {
    expect(found("time", text)).toEqual([]);
  });

  it("finds the day of a time as a date too", () => {
    expect(found("date", "明天下午三点")).toMatchObject([{ from: 0, to: 2, date: "2026-11-21" }]);
  });

  it("carries the offset of the debtor's zone, in summer time and out of it", () => {
    const winter = at("2026-11-20T10:05:00Z", "Europe/London");
    const summer = at("2026-07-01T09:05:00Z", "Europe/London");
    expect(found("time", "晚上七点", winter)).toMatchObject([{ at: "2026-11-20T19:00:00+00:00" }]);
    expect(found("time", "晚上七点", summer)).toMatchObject([{ at: "2026-07-01T19:00:00+01:00" }]);
  });
});
