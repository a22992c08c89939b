import { describe, expect, it } from "vitest";
import { canonicalNumber } from "../../../guardrails/contact/canonical-number.ts";
import { isSameNumber } from "../../../guardrails/contact/matching.ts";

describe("canonicalNumber", () => {
  it.each([
    "+16175550100",
    "+1 617-555-0100",
    "+1 (617) 555.0100",
    "+1 617–555–0100",
    "+1/617/555/0100",
    "0016175550100",
    "tel:+16175550100",
    "+16175550100\u200b",
    "\u202a+16175550100\u202c",
    "+16175550100\u0000",
    "+16175550100;ext=5",
    "+١٦١٧٥٥٥٠١٠٠",
    "+１６１７５５５０１００",
  ])("is one form for %j", (text) => {
    expect(canonicalNumber(text)).toBe("+16175550100");
  });

  it("leaves addresses what they are", () => {
    expect(canonicalNumber(" Alex@Example.com ")).toBe("alex@example.com");
    expect(canonicalNumber("wx_alex7")).toBe("wx_alex7");
  });
});

describe("isSameNumber", () => {
  it("knows the national form of a number", () => {
    expect(isSameNumber("+16175550100", "6175550100")).toBe(true);
    expect(isSameNumber("16175550100", "+16175550100")).toBe(true);
    expect(isSameNumber("+447700900123", "07700900123")).toBe(true);
  });

  it("takes nothing shorter than seven digits for a number, and no two countries for one", () => {
    expect(isSameNumber("+16175550100", "5550100")).toBe(true);
    expect(isSameNumber("+16175550100", "550100")).toBe(false);
    expect(isSameNumber("+16175550100", "+446175550100")).toBe(false);
  });
});
