import { describe, expect, it } from "vitest";
import { tellsOfFailedPayment } from "../../../../../agent/understanding/signs/payment/payment-failed.ts";

describe("a payment that did not go through", () => {
  it.each([
    "my card got declined on your app",
    "it says error 402",
    "your website keeps crashing",
    "i keep getting an error",
    "the app won't load",
    "报错402",
    "你们App付不了款，显示支付失败",
    "我的卡被拒了",
  ])("is heard: %s", (text) => {
    expect(tellsOfFailedPayment(text)).toBe(true);
  });

  it.each([
    "the balance is an error",
    "there is an error on the balance, it says error 402",
    "it says i owe 402",
    "it says declined but i never had this loan, not mine",
    "金额错误",
    "显示欠8440，不对",
  ])("is not: %s", (text) => {
    expect(tellsOfFailedPayment(text)).toBe(false);
  });
});
