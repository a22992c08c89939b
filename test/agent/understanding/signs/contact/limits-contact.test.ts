import { describe, expect, it } from "vitest";
import {
  limitsContact,
  refusedTimes,
} from "../../../../../agent/understanding/signs/contact/limits-contact.ts";

describe("contact that is refused for a time only", () => {
  it.each([
    ["en", "can you stop calling me in the mornings"],
    ["en", "please don't call before noon"],
    ["en", "no calls at the weekend please"],
    ["en", "You can't call me at work"],
    ["en", "don't call me on sundays, I can pay 200 on friday"],
    ["zh", "晚上别打电话 白天可以"],
    ["zh", "中午别打 我午休 下午可以"],
    ["zh", "上班时间不要联系我 中午可以"],
    ["zh", "这周别联系我 下周再说"],
    ["zh", "别晚上打电话"],
    ["zh", "晚上能不能莫打"],
    ["zh", "晚上十点后能不能不打电话"],
  ] as const)("%s: %s", (language, text) => {
    expect(limitsContact(text, language)).toBe(true);
  });

  it.each([
    ["zh", "晚上能不能打电话"],
    ["zh", "能不能莫打了"],
    ["en", "stop calling me"],
    ["en", "never call me again"],
    ["en", "email me, no more calls"],
    ["en", "dont call me in the morning or ever"],
    ["en", "stop calling me at 7am, just stop calling me"],
    ["en", "call me in the morning"],
    ["en", "I don't work on sundays"],
    ["zh", "别再给我打电话了"],
    ["zh", "中午别打，以后永远别打"],
    ["zh", "晚上别打，别再联系我了"],
    ["zh", "我周一还，别打电话了"],
    ["zh", "晚上打给我"],
    ["zh", "上班没时间"],
  ] as const)("is not (%s): %s", (language, text) => {
    expect(limitsContact(text, language)).toBe(false);
  });

  it("names the part in which the time stands that is refused", () => {
    const text = "晚上别打电话 白天可以";
    const [span] = refusedTimes(text, "zh");
    expect(text.slice(span?.from, span?.to)).toBe("晚上别打电话");
  });
});
