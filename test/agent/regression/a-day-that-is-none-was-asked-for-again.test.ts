import { describe, expect, it } from "vitest";
import type { Conversation } from "../../../agent/conversation-types.ts";
import { namesNoSuchDay } from "../../../agent/understanding/signs/payment/no-such-day.ts";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const said = ({ state }: Conversation): readonly string[] => state.lastLines.map(({ key }) => key);

describe("a day that no calendar has", () => {
  it.each([
    "11月31号",
    "二月三十号",
    "2月30日",
    "6月31号",
    "九月三十一",
    "12月35号",
    "February 30th",
    "on the 31st of November",
    "june thirty-first",
    "11/31",
    "2/30",
  ])("is heard as one: %s", (text) => {
    expect(namesNoSuchDay(`I pay 200 我还一千 ${text}`)).toBe(true);
  });

  it.each([
    "12月31号",
    "十二月三十一号",
    "1月31日",
    "11月30号",
    "2月29号",
    "2月3号",
    "十月三十一",
    "2027年4月3日",
    "December 31st",
    "the 30th of November",
    "February 3rd",
    "may 31",
    "12/31",
    "1/31",
  ])("is not seen in %s", (text) => {
    expect(namesNoSuchDay(`I pay 200 我还一千 ${text}`)).toBe(false);
  });

  it("is told as that, and the sum stays", async () => {
    const call = await callInWords([verifies, "I lost my job.", "I'll pay 200 on November 31st"]);
    expect(said(call)).toEqual(["date_not_real"]);
    expect(call.state.proposal?.amount).toBe(20_000);
    const chinese = await inChinese("最近生意不好", "我11月31号还一千");
    expect(said(chinese)).toEqual(["date_not_real"]);
  });
});

it("everything, to the question how much, is all of it", async () => {
  const call = await callInWords([verifies, "I just forgot.", "I can pay something", "Everything"]);
  expect(call.state.proposal?.full).toBe(true);
});
