import { describe, expect, it } from "vitest";
import { paysForPeace } from "../../../../../agent/understanding/signs/payment/pays-for-peace.ts";

describe("a payment offered for peace until a time", () => {
  it.each([
    "how bout i pay 100 and you leave me alone till march",
    "i'll send $50 if you stop calling until january",
    "give you 200 then back off for a month",
    "if i pay 100 will you leave me alone",
    "if i clear it will you stop calling me",
    "我先还100你们到三月别烦我行吗",
  ])("is heard: %s", (text) => {
    expect(paysForPeace(text)).toBe(true);
  });

  it.each([
    "leave me alone",
    "leave me alone till march",
    "i paid you 100 now leave me alone",
    "i'll pay 100 and you leave me alone forever, until hell freezes",
    "stop calling me",
    "if i don't answer will you stop calling me",
    "if i pay 100 will it go on my file",
    "别烦我了",
    "还你100，以后永远别打了到死",
  ])("is not: %s", (text) => {
    expect(paysForPeace(text)).toBe(false);
  });
});
