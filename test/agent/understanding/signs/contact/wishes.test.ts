import { describe, expect, it } from "vitest";
import { leavesLife } from "../../../../../agent/understanding/signs/danger/leaves-life.ts";
import { wishedFor } from "../../../../../agent/understanding/signs/contact/wishes.ts";

describe("a wish in words that can mean little else", () => {
  it.each([
    ["zh", "行了行了别烦我了", "cease"],
    ["en", "quit bugging me", "cease"],
    ["en", "get off my back", "cease"],
    ["zh", "你这记录别给我留着", "rec_object"],
    ["en", "don't keep a transcript of this", "rec_object"],
    ["zh", "你们昨天给我单位打电话了，全公司都知道了", "complaint"],
    ["en", "you called my boss yesterday, that's illegal", "complaint"],
  ] as const)("is heard (%s): %s is %s", (language, text, trigger) => {
    expect(wishedFor(text, language)).toEqual([trigger]);
  });

  it.each([
    ["zh", "别烦我了我在开车"],
    ["en", "stop bugging me, I'm at work"],
    ["zh", "我信用记录别给我留污点"],
    ["en", "will you call my boss?"],
    ["en", "keep the record straight please"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(wishedFor(text, language)).toEqual([]);
  });
});

describe("a life that is taken leave of in plain words", () => {
  it.each([
    ["zh", "我就想好好睡一觉，再也不用起来"],
    ["en", "I've been giving my stuff away, won't need it"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(leavesLife(text, language)).toBe(true);
  });

  it.each([
    ["zh", "明天休息，睡到自然醒不用起来这么早"],
    ["zh", "想好好睡一觉"],
    ["en", "I'm giving my old things away because I'm moving"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(leavesLife(text, language)).toBe(false);
  });
});
