import { describe, expect, it } from "vitest";
import {
  asksOurAddress,
  asksWhereToPay,
  comesToPay,
} from "../../../../../agent/understanding/signs/contact/asks-our-address.ts";

describe("a question for our address", () => {
  it.each([
    "whats your address",
    "where do yall be at i wanna come down there and pay cash",
    "could i get your mailing address so i can send a check",
    "where are you guys located",
    "where do i mail the payment",
    "what's the address for your office",
    "你们地址在哪我想去柜台还",
    "你们公司在哪",
    "地址给我，你们的网点在哪里，我去还现金",
  ])("is heard: %s", (text) => {
    expect(asksOurAddress(text)).toBe(true);
  });

  it.each([
    "whats your address so i can come find you",
    "where do you live",
    "where are you located im gonna burn it down",
    "give me your address ill come see you",
    "tell me your office address me and my boys will pull up",
    "where yall at ill beat your ass",
    "where you at, say that to my face to face",
    "what's your home address",
    "你们公司在哪，我去找你们算账",
    "你住哪",
    "你们地址给我，我带人去砸了",
    "你们在哪，等着",
  ])("is none beside a menace, or of where somebody lives: %s", (text) => {
    expect(asksOurAddress(text)).toBe(false);
  });

  it.each([
    "where do yall be at i wanna come down there and pay cash",
    "could i get your mailing address so i can send a check",
    "你们地址在哪我想去柜台还",
  ])("to pay: %s", (text) => {
    expect(asksWhereToPay(text)).toBe(true);
  });

  it.each(["whats your address", "你们公司在哪"])("for no reason told: %s", (text) => {
    expect(asksWhereToPay(text)).toBe(false);
  });
});

describe("a visit", () => {
  it.each(["ill come to your office and pay", "im gonna stop by and pay cash", "我去你们公司还钱"])(
    "to pay: %s",
    (text) => {
      expect(comesToPay(text)).toBe(true);
    },
  );

  it.each([
    "im coming to your office",
    "ill come down there and make you pay",
    "im coming down there and you will pay for this",
    "我去你们公司闹，看你们还不还钱",
    "我去你们公司砸了再还钱",
  ])("for another end: %s", (text) => {
    expect(comesToPay(text)).toBe(false);
  });
});
