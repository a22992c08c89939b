import { describe, expect, it } from "vitest";
import { isFraudOver } from "../../../../../agent/understanding/signs/claim/fraud-is-over.ts";

describe("a theft of identity that is over", () => {
  it.each([
    "my identity theft case is closed that was another card",
    "the fraud thing was a different account",
    "identity theft is all settled now",
    "my identity was stolen last year but this one is mine",
    "身份证被盗的事已经结了那是另一张卡",
    "盗刷的是另一张卡",
  ])("is heard: %s", (text) => {
    expect(isFraudOver(text)).toBe(true);
  });

  it.each([
    "this is identity theft",
    "my identity theft case is not closed",
    "my identity theft case is closed but this one is also fraud",
    "the fraud was another card and this one too",
    "somebody stole my identity",
    "my identity was stolen and this one is not mine",
    "the fraud is not mine to prove",
    "我身份证被盗了",
    "盗刷还没解决",
    "身份证被盗的事结了，但这笔也是被盗的",
  ])("is not: %s", (text) => {
    expect(isFraudOver(text)).toBe(false);
  });
});
