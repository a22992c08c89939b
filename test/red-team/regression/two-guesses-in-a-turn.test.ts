import { expect, it } from "vitest";
import { openCall } from "../red-team-calls.ts";

it.each([
  ["zh-CN", "我是陈伟。", "4567或者4568。"],
  ["zh-CN", "我是陈伟。", "生日1988年3月2日或者3月3日。"],
  ["zh-CN", "我是陈伟。", "四五六七还是四五六八来着。"],
  ["en-US", "This is John Smith.", "Either 4567 or 4568, I forget."],
  ["en-US", "This is John Smith.", "March 2, 1988 or March 3, 1988."],
] as const)(
  "%s: “%s” “%s” is a failure, though one of them is right",
  async (locale, name, guess) => {
    const { call } = await openCall(locale);
    await call.hear({ text: name, atMs: 0 });
    await call.hear({ text: guess, atMs: 0 });
    expect(call.outcome().verified).toBe(false);
    expect(call.state.identity.failures).toBe(1);
  },
);

it.each([
  ["zh-CN", "我是陈伟。", "不是4566，是4567。"],
  ["en-US", "This is John Smith.", "4567, or do you want my birthday?"],
] as const)("%s: “%s” “%s” is one fragment", async (locale, name, fragment) => {
  const { call } = await openCall(locale);
  await call.hear({ text: name, atMs: 0 });
  await call.hear({ text: fragment, atMs: 0 });
  expect(call.outcome().verified).toBe(true);
});
