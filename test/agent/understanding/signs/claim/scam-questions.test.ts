import { describe, expect, it } from "vitest";
import {
  asksPersonalAccount,
  doubtsMessage,
  fearsSwindle,
  gaveSecretAway,
  namesGoBetween,
} from "../../../../../agent/understanding/signs/claim/scam-questions.ts";

describe("doubtsMessage", () => {
  it.each([
    "我收到一个短信说我被立案了 是你们发的吗",
    "有个自称你们的人加我微信让我转账",
    "是你们的人不",
    "那个短信是真的吗",
    "上面有个链接",
    "收到一个律师函，是你们发的吗？",
    "was that text really from you",
    "did you send me a link",
    "somebody claiming to be from your company wants me to add him",
  ])("is heard: %s", (text) => {
    expect(doubtsMessage(text)).toBe(true);
  });

  it.each([
    "你们发短信给我",
    "你们是公司的人吗",
    "你是真人吗",
    "I got a letter from you",
    "收到法院短信了",
    "your text was rude",
    "send me a link please",
    "我给你们发短信了",
  ])("is not heard: %s", (text) => {
    expect(doubtsMessage(text)).toBe(false);
  });
});

describe("fearsSwindle", () => {
  it.each([
    "我被骗了嗦",
    "要不要报警哦",
    "我是不是遭骗了",
    "did I just get scammed",
    "should I call the police",
  ])("is heard: %s", (text) => {
    expect(fearsSwindle(text)).toBe(true);
  });

  it.each([
    "我要报警",
    "你们是骗子",
    "我被骗了五万",
    "你们骗我",
    "我被骗贷款了",
    "I got scammed out of my savings last year",
    "I'll call the police on you",
  ])("is not heard: %s", (text) => {
    expect(fearsSwindle(text)).toBe(false);
  });
});

describe("gaveSecretAway", () => {
  it.each([
    "我点进去了还填了银行卡",
    "验证码也给了",
    "I gave them my card details over there",
    "I clicked on that link",
  ])("is heard: %s", (text) => {
    expect(gaveSecretAway(text)).toBe(true);
  });

  it.each(["我给你卡号", "密码忘了", "验证码收不到", "I lost my card", "what link"])(
    "is not heard: %s",
    (text) => {
      expect(gaveSecretAway(text)).toBe(false);
    },
  );
});

describe("asksPersonalAccount", () => {
  it.each([
    "能不能转到你个人账户",
    "转你个人卡行不",
    "私人账户可以吗",
    "can I pay you directly",
    "can I send it to the agent's Venmo",
  ])("is heard: %s", (text) => {
    expect(asksPersonalAccount(text)).toBe(true);
  });

  it.each([
    "我个人卡被冻结了",
    "转到卡里",
    "钱转了三千到个人卡了",
    "can I pay you on Friday",
    "can I send a check",
  ])("is not heard: %s", (text) => {
    expect(asksPersonalAccount(text)).toBe(false);
  });
});

describe("namesGoBetween", () => {
  it.each([
    "我找了法务公司帮我停息挂账 让我交3000服务费",
    "债务优化靠谱吗",
    "a debt settlement company wants $500 up front",
  ])("is heard: %s", (text) => {
    expect(namesGoBetween(text)).toBe(true);
  });

  it.each([
    "可以停息挂账吗",
    "我是中介",
    "我找了律师帮我办",
    "a debt charity is helping me",
    "债务太多了",
  ])("is not heard: %s", (text) => {
    expect(namesGoBetween(text)).toBe(false);
  });
});
