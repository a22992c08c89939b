import { describe, expect, it } from "vitest";
import {
  acceptsDelay,
  isRecovered,
} from "../../../../../agent/understanding/signs/payment/accepts-delay.ts";

describe("a time to wait that would do", () => {
  it.each([
    "那一个月也行",
    "那就缓一个月也可以",
    "半个月都行",
    "缓两个礼拜也要得",
    "三天也成",
    "那就延半个月也好",
    "推一个月都可以",
    "两周也行吧",
  ])("is heard in %s", (text) => {
    expect(acceptsDelay(text)).toBe(true);
  });

  it.each([
    "一个月还五百也行",
    "分两个月也行",
    "一个月一千也行",
    "那下个月也行",
    "两个月没发工资",
    "我欠两个月了",
    "三期也行",
    "上个月也行，这个月不行",
  ])("is not heard in %s", (text) => {
    expect(acceptsDelay(text)).toBe(false);
  });

  it("is over for whoever has recovered", () => {
    expect(isRecovered("我缓过来了，现在能还")).toBe(true);
    expect(isRecovered("等我缓过来再还")).toBe(false);
  });
});
