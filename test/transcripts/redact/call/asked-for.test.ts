import { describe, expect, it } from "vitest";
import {
  askedForIn,
  askedForOf,
  isBackchannel,
} from "../../../../transcripts/redact/call/asked-for.ts";

describe("askedForIn", () => {
  it.each([
    ["请问是陈伟先生本人吗？", ["name"]],
    ["请按键输入身份证后四位。", ["identity_fragment"]],
    ["请说一下您的出生日期。", ["birth_date"]],
    [
      "Please say the last four digits of your ID, or your date of birth.",
      ["identity_fragment", "birth_date"],
    ],
    ["Am I speaking with Denise Carter?", ["name"]],
    ["您什么时候能还？", []],
    ["When can you pay?", []],
  ])("hears in %s what it asks for", (text, asked) => {
    expect(askedForIn(text)).toEqual(asked);
  });
});

describe("askedForOf", () => {
  it("says nothing of questions that are not personal", () => {
    expect([askedForOf("idLast4"), askedForOf("amount"), askedForOf(null)]).toEqual([
      ["identity_fragment"],
      [],
      [],
    ]);
  });
});

describe("isBackchannel", () => {
  it.each([
    ["嗯。", true],
    ["Mm-hm.", true],
    ["对吗？", false],
    ["谢谢，核实好了。", false],
  ])("tells that %s is one: %s", (text, is) => {
    expect(isBackchannel(text)).toBe(is);
  });
});
