import { describe, expect, it } from "vitest";
import {
  addsPayment,
  namesTwoPayments,
  upToFirstPayment,
} from "../../../../../agent/understanding/signs/payment/two-payments.ts";

describe("two payments in one breath", () => {
  it.each([
    "i mean 600 now and 600 on december 20",
    "$200 now and 100 a month after",
    "400 on the 1st, 400 on the 10th and 400 on the 20th",
    "i can give you 100 this friday and 200 next friday",
    "a grand on the first rest on the 15th",
    "half on friday and the other half friday after",
  ])("is heard: %s", (text) => {
    expect(namesTwoPayments(text)).toBe(true);
  });

  it.each([
    "600 on december 20",
    "i sent fifty on the 2nd and the rest on the 9th",
    "I get 600 a month and rent is 500",
    "12 payments from the 1st and no more",
    "call me on the 1st and the 2nd",
    "300 on the 5th and not before",
  ])("is not: %s", (text) => {
    expect(namesTwoPayments(text)).toBe(false);
  });
});

describe("the second of two", () => {
  it.each(["the other half dec 18", "and the rest in january", "i'll do the rest on friday"])(
    "is heard: %s",
    (text) => {
      expect(addsPayment(text)).toBe(true);
    },
  );

  it.each([
    "the rest is rubbish",
    "on friday",
    "what's left after",
    "and the rest",
    "half on friday",
  ])("is not: %s", (text) => {
    expect(addsPayment(text)).toBe(false);
  });
});

describe("what is read of two payments", () => {
  it("is the first, with what was said before it", () => {
    expect(upToFirstPayment("i mean 600 now and 600 on december 20")).toBe("i mean 600 now");
    expect(upToFirstPayment("$200 now and 100 a month after")).toBe("$200 now");
    expect(upToFirstPayment("600 on friday")).toBe("600 on friday");
  });
});
