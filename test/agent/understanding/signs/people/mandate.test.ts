import { describe, expect, it } from "vitest";
import {
  hasMandate,
  isMandateAlone,
} from "../../../../../agent/understanding/signs/people/mandate.ts";

describe("a mandate", () => {
  it.each([
    "我是陈伟的姐姐 他委托我处理",
    "我受陈伟委托 替他办这个事",
    "我是他的代理人",
    "他授权我全权处理",
  ])("is no lawyer's: %s", (text) => {
    expect(hasMandate(text, "zh")).toBe(true);
    expect(isMandateAlone(text, "zh")).toBe(true);
  });

  it.each([
    "我受他委托，我是律师",
    "我是他的代理律师",
    "我委托了律师",
    "全权委托律所了",
    "找我的代理人谈",
  ])("may be a lawyer's: %s", (text) => {
    expect(isMandateAlone(text, "zh")).toBe(false);
  });

  it.each([
    ["I have power of attorney for my dad", true],
    ["she authorised me to ring", true],
    ["my attorney will call you", false],
  ] as const)("in English: %s is %s", (text, expected) => {
    expect(hasMandate(text, "en")).toBe(expected);
  });
});
