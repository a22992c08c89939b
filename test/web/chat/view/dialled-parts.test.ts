import { describe, expect, it } from "vitest";
import enTriggers from "../../../../prompts/wording/en-US/triggers.json" with { type: "json" };
import zhTriggers from "../../../../prompts/wording/zh-CN/triggers.json" with { type: "json" };
import { dialledParts } from "../../../../web/chat/view/dialled-parts.ts";

const numbersIn = (text: string): readonly string[] =>
  dialledParts(text)
    .filter(({ isNumber }) => isNumber)
    .map((part) => part.text);

describe("numbers that help in danger", () => {
  it.each([
    ["You can call or text 988 at any hour.", ["988"]],
    ["If you are in danger, please call 911 right away.", ["911"]],
    ["You can call Samaritans free on 116 123 at any hour.", ["116 123"]],
    ["您可以拨打心理援助热线12356。", ["12356"]],
    ["情况紧急，请马上拨打120或110。", ["120", "110"]],
  ])("can be dialled where one is told to call them: %s", (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
    expect(
      dialledParts(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it.each([
    "If you call before noon, $120 is due.",
    "After the call 120 dollars were left.",
    "请在拨打之前准备120元。",
    "Please call 400-000-1120.",
    "请拨打400-000-1001。",
    "Your number is 988.",
    "We call you at 9:112.",
  ])("are no amounts and no parts of longer numbers: %s", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    ["en-US", enTriggers],
    ["zh-CN", zhTriggers],
  ])("are all known that our words for danger name (%s)", (_, { lines }) => {
    const packs = lines
      .filter(({ key }) => ["crisis", "peril", "fire"].includes(key))
      .flatMap((line) => Object.values(line.packs ?? {}).flat());
    expect(packs.length).toBeGreaterThan(4);
    for (const text of packs) {
      expect(numbersIn(text)).toEqual(text.match(/\d[\d ]*\d/gu));
    }
  });
});
