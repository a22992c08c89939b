import { describe, expect, it } from "vitest";
import {
  saysToPay,
  saysToPayAll,
  saysToPayNow,
} from "../../../../../agent/understanding/signs/payment/says-to-pay.ts";

describe("a payment and at most its day", () => {
  it.each([
    "i can pay friday",
    "i'll pay it today",
    "i'll do it right now",
    "ill just pay it",
    "let me just pay it",
    "I'll make a payment on the 5th",
    "i'll take care of it tomorrow",
  ])("is heard: %s", (text) => {
    expect(saysToPay(text)).toBe(true);
  });

  it.each([
    "i can pay 50 friday",
    "i'll do the six months",
    "i can pay monthly",
    "can i pay friday",
    "if i could pay it i would",
    "i can't pay friday",
    "i'll pay it when i can",
    "i can pay it in parts",
    "I'll think about it",
  ])("is not: %s", (text) => {
    expect(saysToPay(text)).toBe(false);
  });
});

describe("all of it", () => {
  it.each([
    "i'll pay it today",
    "let me just pay it",
    "i'll sort it today",
    "i'll take care of it tomorrow",
    "full 12/05",
    "i can pay the bill on friday",
  ])("is heard: %s", (text) => {
    expect(saysToPayAll(text)).toBe(true);
  });

  it.each([
    "i can pay friday",
    "i'll do it right now",
    "i'll pay 100 of it",
    "i'll pay some of it today",
    "i can't pay it",
    "full time 12/05",
    "i'll pay you friday",
  ])("is not: %s", (text) => {
    expect(saysToPayAll(text)).toBe(false);
  });
});

describe("a payment at once", () => {
  it.each(["i'll pay now", "i'll do it right now", "I'll settle it straight away"])(
    "is heard: %s",
    (text) => {
      expect(saysToPayNow(text)).toBe(true);
    },
  );

  it.each(["i'll pay it friday", "i can't pay now", "pay now or what", "i'm at work right now"])(
    "is not: %s",
    (text) => {
      expect(saysToPayNow(text)).toBe(false);
    },
  );
});
