import { describe, expect, it } from "vitest";
import { isAnsweringMachine } from "../../../agent/voice/answering-machine.ts";

describe("who answers", () => {
  it.each([
    "Hi, you've reached Alex. Please leave a message after the tone.",
    "The number you have dialed is not in service.",
    "The person you are calling is not available to take your call",
    "your call has been forwarded to an automated voice mail system",
    "For sales press one, for support press two.",
    "Hi, the person you're calling is using a screening service, state your name and why you're calling",
    "I can't come to the phone right now",
  ])("is a machine: %s", (text) => {
    expect(isAnsweringMachine(text, "en-US")).toBe(true);
  });

  it.each([
    "您拨打的用户暂时无法接听，请在提示音后留言",
    "对不起，您拨打的电话已关机",
    "您好，这里是语音信箱",
    "普通话请按1，转人工请按0",
    "您所拨打的号码是空号，请核对后再拨",
  ])("is a machine: %s", (text) => {
    expect(isAnsweringMachine(text, "zh-CN")).toBe(true);
  });

  it.each([
    ["Hello?", "en-US"],
    ["Yes, who is this please?", "en-GB"],
    ["He is not here, can I take a message?", "en-US"],
    ["This is Alex speaking.", "en-US"],
    ["You left a message on my phone.", "en-US"],
    ["喂，哪位？", "zh-CN"],
    ["我在开会，晚点打给我", "zh-CN"],
    ["他不在，你要留言吗", "zh-CN"],
    ["我的手机昨天关机了", "zh-CN"],
  ] as const)("is a person: %s", (text, locale) => {
    expect(isAnsweringMachine(text, locale)).toBe(false);
  });
});
