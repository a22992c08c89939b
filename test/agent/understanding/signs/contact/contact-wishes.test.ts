import { describe, expect, it } from "vitest";
import { readContactWishes } from "../../../../../agent/understanding/signs/contact/contact-wishes.ts";
import { writeWish } from "../../../../../domain/contact-wish.ts";

/** A Wednesday. */
const at = { now: "2026-11-25T10:00:00+08:00", timezone: "Asia/Shanghai" };

describe("how a debtor wishes to be contacted", () => {
  it.each([
    ["en", "please don't call before noon", "hours:1,2,3,4,5,6,7:00:00-12:00"],
    ["en", "You can't call me at work", "hours:1,2,3,4,5:09:00-18:00"],
    ["en", "don't call me on sundays, I can pay 200 on friday", "hours:7:00:00-24:00"],
    ["en", "no calls at the weekend please", "hours:6,7:00:00-24:00"],
    ["en", "don't call me after 8", "hours:1,2,3,4,5,6,7:20:00-24:00"],
    ["en", "don't ring me between 9 and 5", "hours:1,2,3,4,5,6,7:09:00-17:00"],
    ["en", "never call before 10:30 am", "hours:1,2,3,4,5,6,7:00:00-10:30"],
    ["en", "don't call me this week", "until:2026-11-30"],
    ["en", "don't phone me until next week", "until:2026-11-30"],
    ["en", "don't call me today", "until:2026-11-26"],
    ["en", "you can only call after 5", "hours:1,2,3,4,5,6,7:00:00-17:00"],
    ["en", "call me before noon only", "hours:1,2,3,4,5,6,7:12:00-24:00"],
    [
      "en",
      "only call me between 9 and 11",
      "hours:1,2,3,4,5,6,7:00:00-09:00 hours:1,2,3,4,5,6,7:11:00-24:00",
    ],
    ["en", "not before noon please", "hours:1,2,3,4,5,6,7:00:00-12:00"],
    ["zh", "上班时间别打", "hours:1,2,3,4,5:09:00-18:00"],
    [
      "zh",
      "晚上别打电话 白天可以",
      "hours:1,2,3,4,5,6,7:17:00-24:00 hours:1,2,3,4,5,6,7:00:00-08:00",
    ],
    ["zh", "中午别打 我午休 下午可以", "hours:1,2,3,4,5,6,7:11:30-14:00"],
    ["zh", "这周别联系我 下周再说", "until:2026-11-30"],
    ["zh", "晚上八点以后别打", "hours:1,2,3,4,5,6,7:20:00-24:00"],
    ["zh", "9点前不要打", "hours:1,2,3,4,5,6,7:00:00-09:00"],
    ["zh", "周一到周五上班别打", "hours:1,2,3,4,5:09:00-18:00"],
    ["zh", "下午三点以前别打给我", "hours:1,2,3,4,5,6,7:00:00-15:00"],
    ["en", "please don't tell my wife", "privacy"],
    ["zh", "别告诉我老婆", "privacy"],
    ["en", "don't leave messages with my family", "privacy"],
    ["en", "dont text me, email is fine", "channel:sms"],
    ["en", "stop calling me", ""],
    ["zh", "别再联系我了", ""],
  ] as const)("%s: %s", (language, text, wishes) => {
    const read = readContactWishes({ text, language, isOfCalls: true }, at);
    expect(read.map(writeWish).join(" ")).toBe(wishes);
  });

  it("says nothing of calls where the talk is of something else: a day to pay on", () => {
    const text = "not before noon";
    expect(readContactWishes({ text, language: "en", isOfCalls: false }, at)).toEqual([]);
  });
});
