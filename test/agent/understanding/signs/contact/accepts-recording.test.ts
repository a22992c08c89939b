import { describe, expect, it } from "vitest";
import { acceptsRecording } from "../../../../../agent/understanding/signs/contact/accepts-recording.ts";

describe("acceptsRecording", () => {
  it.each([
    "那就录吧",
    "可以录",
    "就在这里说",
    "继续",
    "go ahead and record",
    "let's carry on here",
  ])("is heard: %s", (text) => {
    expect(acceptsRecording(text)).toBe(true);
  });

  it.each([
    "我不同意录音",
    "别录",
    "那我在哪儿聊嘛",
    "不想在这里说",
    "don't record me",
    "I won't go on here, stop",
  ])("is not heard: %s", (text) => {
    expect(acceptsRecording(text)).toBe(false);
  });
});
