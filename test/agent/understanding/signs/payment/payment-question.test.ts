import { describe, expect, it } from "vitest";
import { readPaymentQuestion } from "../../../../../agent/understanding/signs/payment/payment-question.ts";

describe("a question about the way to pay", () => {
  it.each([
    ["hi I wanna make a payment", "en", "ready"],
    ["I'd like to pay my bill", "en", "ready"],
    ["我要还款", "zh", "ready"],
    ["how do I pay", "en", "channel"],
    ["ok what's the website then", "en", "channel"],
    ["where do I send the money", "en", "channel"],
    ["Can you send me a payment link?", "en", "channel"],
    ["just text me the link", "en", "channel"],
    ["怎么还款", "zh", "channel"],
    ["那现在怎么操作", "zh", "channel"],
    ["怎么付款", "zh", "channel"],
    ["发个付款链接给我", "zh", "channel"],
    ["付款链接呢", "zh", "channel"],
    ["还款的二维码在哪", "zh", "channel"],
    ["给我个还款账号", "zh", "channel"],
    ["钱转到哪个账户", "zh", "channel"],
    ["在哪里还啊", "zh", "channel"],
    ["网址是什么", "zh", "channel"],
    ["Can you just take my card number over the phone?", "en", "card"],
    ["can I pay with my debit card", "en", "card"],
    ["我把卡号报给你行吗", "zh", "card"],
    ["刷信用卡可以吗", "zh", "card"],
  ] as const)("%s (%s): %s", (text, language, expected) => {
    expect(readPaymentQuestion(text, language)).toBe(expected);
  });

  it.each([
    ["how do I know you're real", "en"],
    ["I lost my card", "en"],
    ["I want to pay but I can't", "en"],
    ["我想还，可是没钱", "zh"],
    ["the card company called too", "en"],
    ["我怎么知道你是真的", "zh"],
    ["卡丢了", "zh"],
    ["你们别再给我发链接了", "zh"],
    ["I clicked a link somebody sent me", "en"],
    ["怎么还在打", "zh"],
    ["我怎么还得起", "zh"],
  ] as const)("%s (%s) is none", (text, language) => {
    expect(readPaymentQuestion(text, language)).toBeUndefined();
  });
});
