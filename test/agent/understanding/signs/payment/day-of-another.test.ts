import { describe, expect, it } from "vitest";
import {
  isDayOfAnother,
  isDayToTalk,
  wantsTalkLater,
} from "../../../../../agent/understanding/signs/payment/day-of-another.ts";
import { spokenLanguage } from "../../../../../agent/understanding/said-words.ts";

describe("isDayOfAnother", () => {
  it.each([
    "i'll know on friday",
    "I won't know until Friday",
    "ill know friday if i can pay",
    "let you know thursday",
    "my check comes friday but its all going to rent",
    "I get my SNAP on the 3rd",
    "seeing my caseworker friday",
    "my hours change on monday",
    "周五才知道能不能还",
    "周五就有消息了",
    "周五发工资但要交房租",
    "下周三复查",
    "周一给您答复",
  ])("knows %s", (text) => {
    expect(isDayOfAnother(text, spokenLanguage(text))).toBe(true);
  });

  it.each([
    "you know I'll pay on friday",
    "i can pay 200 friday, ill know more then",
    "i'll pay after i see my doctor on the 3rd",
    "my check comes friday, it's all going to you",
    "my check comes friday",
    "friday",
    "周五发工资就还2000",
    "下周三看完医生就还",
    "周五还",
    "月底一定还",
  ])("leaves %s", (text) => {
    expect(isDayOfAnother(text, spokenLanguage(text))).toBe(false);
  });
});

describe("a talk on another day", () => {
  it.each(["friday is better for me to talk about it", "can we talk on monday", "周五方便谈"])(
    "%s",
    (text) => {
      expect(isDayToTalk(text, spokenLanguage(text))).toBe(true);
    },
  );

  it.each(["i dont wanna talk right now", "can't talk about this today", "今天不想谈"])(
    "instead of now: %s",
    (text) => {
      expect(wantsTalkLater(text, spokenLanguage(text))).toBe(true);
    },
  );

  it.each(["friday is better for me", "i don't want to pay today", "现在还"])(
    "is not heard in %s",
    (text) => {
      const language = spokenLanguage(text);
      expect(isDayToTalk(text, language) || wantsTalkLater(text, language)).toBe(false);
    },
  );
});
