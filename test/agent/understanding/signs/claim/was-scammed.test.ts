import { describe, expect, it } from "vitest";
import { wasScammed } from "../../../../../agent/understanding/signs/claim/was-scammed.ts";

describe("who was swindled out of their money", () => {
  it.each([
    "i got scammed by a guy online he took everything",
    "I was scammed out of my savings",
    "i fell for a romance scam",
    "we got conned, lost all our savings",
    "I've been scammed on facebook marketplace",
    "a crypto scam took it",
    "我被网上的人骗光了",
    "遇上杀猪盘了",
    "刷单被骗了三万",
    "积蓄都被骗走了",
  ])("is heard: %s", (text) => {
    expect(wasScammed(text)).toBe(true);
  });

  it.each([
    "this is a scam",
    "i was scammed into this loan",
    "somebody scammed me and opened it in my name",
    "are you an online scam",
    "i dont want to get scammed online",
    "it was identity theft",
    "i was scammed",
    "被骗贷了",
    "我身份证被骗子拿去贷款了",
    "你们是不是诈骗",
    "这笔钱是我被骗签的合同",
  ])("is not: %s", (text) => {
    expect(wasScammed(text)).toBe(false);
  });
});
