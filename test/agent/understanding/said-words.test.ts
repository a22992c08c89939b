import { describe, expect, it } from "vitest";
import { isQuestion, wantsChange } from "../../../agent/understanding/said-words.ts";

describe("a question", () => {
  it.each([
    "要交钱不",
    "扣微信里的钱不",
    "多还了退不退",
    "可以少点不",
    "你们有没得给别个说过我欠钱",
    "中不中",
    "好久扣第一期",
    "为啥子是703",
    "可以嘛",
    "能不能分期嘛",
  ])("is asked in dialect too: %s", (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    "要得嘛",
    "登记嘛",
    "就恁个嘛",
    "不忙不忙",
    "不中不中",
    "信不信我告你",
    "动不动就打电话",
    "我就不",
    "我等了好久",
    "我知道你们为啥打来",
    "不晓得有没得",
  ])("is not %s", (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

it.each([
  ["我要提前到10号", true],
  ["提前三天", true],
  ["我提前还", false],
  ["可以提前还清吗", false],
] as const)("paying early changes nothing, another day does: %s", (text, isChange) => {
  expect(wantsChange(text)).toBe(isChange);
});
