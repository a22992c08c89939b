import { describe, expect, it } from "vitest";
import { tellsPastCall } from "../../../../../agent/understanding/signs/contact/tells-past-call.ts";

describe("tellsPastCall", () => {
  it.each([
    "昨天下午打的",
    "昨晚打来的",
    "上周打了三个电话",
    "they called yesterday afternoon",
    "you rang me last night",
  ])("is heard: %s", (text) => {
    expect(tellsPastCall(text)).toBe(true);
  });

  it.each([
    "昨天打了六百",
    "明天下午打给我",
    "昨天刚把我打了一顿",
    "我律师上周给你们发了函",
    "昨天太忙 明天再打",
    "call me tomorrow",
    "I paid yesterday",
    "you can ring me back later",
  ])("is not heard: %s", (text) => {
    expect(tellsPastCall(text)).toBe(false);
  });
});
