import { describe, expect, it } from "vitest";
import {
  namesOtherChannel,
  refusedChannels,
} from "../../../../../agent/understanding/signs/contact/channel-wishes.ts";

describe("channels that a debtor refuses", () => {
  it.each([
    ["en", "dont text me, email is fine", ["sms"]],
    ["en", "only contact me by post please", ["voice", "sms", "email", "chat"]],
    ["en", "just write to me by letter", ["voice", "sms", "email", "chat"]],
    ["zh", "只给我寄信", ["voice", "sms", "email", "chat"]],
    ["en", "please only email me", ["voice", "sms", "chat"]],
    ["en", "Don't call me, text me instead", ["voice"]],
    ["en", "no calls please, email works better", ["voice"]],
    ["en", "email me, no more calls", ["voice"]],
    ["en", "stop texting me", ["sms"]],
    ["en", "no more texts please", ["sms"]],
    ["en", "I'd rather you text than call", ["voice"]],
    ["en", "text me instead of calling", ["voice"]],
    ["en", "don't call or text me, email only", ["voice", "sms", "chat"]],
    ["en", "don't email me, just text", ["email"]],
    ["en", "you can text me but don't call", ["voice"]],
    ["en", "contact me by email only", ["voice", "sms", "chat"]],
    ["en", "only contact me by text", ["voice", "email", "chat"]],
    ["en", "don't contact me by phone, email is ok", ["voice"]],
    ["en", "please don't send me text messages", ["sms"]],
    ["en", "stop sending me emails", ["email"]],
    ["en", "just email me please", ["voice", "sms", "chat"]],
    ["en", "Could you stop the texts? Calls are fine.", ["sms"]],
    ["en", "no phone calls, text is better", ["voice"]],
    ["en", "I don't want texts, you can call me", ["sms"]],
    ["en", "quit texting my phone", ["sms"]],
    ["en", "email only please", ["voice", "sms", "chat"]],
    ["en", "please don't phone, texts are fine", ["voice"]],
    ["zh", "短信别发了，电话可以", ["sms"]],
    ["zh", "别给我打电话，发短信就行", ["voice"]],
    ["zh", "不要打电话了，可以发短信", ["voice"]],
    ["zh", "只发邮件给我", ["voice", "sms", "chat"]],
    ["zh", "别发短信了", ["sms"]],
    ["zh", "电话别打，短信可以", ["voice"]],
    ["zh", "别打了，发短信吧", ["voice"]],
    ["zh", "只能打电话，别的不行", ["sms", "email", "chat"]],
    ["zh", "请不要给我发邮件", ["email"]],
    ["zh", "短信和邮件不要发了，电话可以", ["sms", "email"]],
    ["zh", "别打电话，用邮件联系", ["voice"]],
    ["zh", "短信就别发了吧，有事打电话", ["sms"]],
    ["zh", "以后不要打电话，发短信可以的", ["voice"]],
    ["zh", "请只用短信联系我", ["voice", "email", "chat"]],
  ] as const)("%s: %s", (language, text, channels) => {
    expect(refusedChannels(text, language)).toEqual(channels);
  });

  it.each([
    ["en", "stop calling me"],
    ["en", "don't call me again"],
    ["en", "never call me again"],
    ["en", "stop contacting me"],
    ["en", "leave me alone, no texts, nothing"],
    ["en", "don't call, text or email me"],
    ["en", "no more calls or texts or emails, ever"],
    ["en", "don't call my wife"],
    ["en", "stop calling me, I get five calls a day"],
    ["en", "don't call me at work"],
    ["en", "can you email me the details"],
    ["en", "just email me the statement and I'll look"],
    ["en", "I only got a text"],
    ["en", "don't text me or contact me ever again"],
    ["en", "no, call me tomorrow"],
    ["en", "I did not get your email"],
    ["en", "no I never got a call"],
    ["en", "I don't have email"],
    ["en", "can you not call so early"],
    ["en", "not sure, I don't use email"],
    ["en", "did you not get my message"],
    ["en", "I got no message from you"],
    ["en", "is this a scam call? don't call me again"],
    ["en", "remove my number, no calls"],
    ["zh", "别再给我打电话了"],
    ["zh", "不要再联系我了"],
    ["zh", "别给我妈打电话"],
    ["zh", "电话短信都别发了"],
    ["zh", "上班时间别打电话"],
    ["zh", "我没收到短信"],
    ["zh", "别打电话也别发短信也别发邮件"],
    ["zh", "短信里说的是什么"],
    ["zh", "我只收到一条短信"],
    ["zh", "不用发短信验证码吗"],
    ["zh", "永远别给我发短信打电话"],
    ["zh", "别打扰我"],
    ["en", "I only have a phone"],
    ["zh", "不要挂电话"],
    ["en", "don't hang up the phone"],
    ["en", "no message"],
  ] as const)("are none in %s: %s", (language, text) => {
    expect(refusedChannels(text, language)).toEqual([]);
  });

  it("stand beside another that will do, or alone", () => {
    expect(namesOtherChannel("dont text me, email is fine", "en")).toBe(true);
    expect(namesOtherChannel("stop texting me", "en")).toBe(false);
    expect(namesOtherChannel("短信别发了，电话可以", "zh")).toBe(true);
    expect(namesOtherChannel("别发短信了", "zh")).toBe(false);
  });
});

describe("letters that are spoken of otherwise", () => {
  it.each([
    "I sent it by post on Tuesday",
    "please don't send letters to the house",
    "it went through the post office",
    "only the post office is open",
    "what's your postal address",
  ])("leave every channel open: %s", (text) => {
    expect(refusedChannels(text, "en")).toEqual([]);
  });
});
