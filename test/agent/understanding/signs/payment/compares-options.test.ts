import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { comparesOptions } from "../../../../../agent/understanding/signs/payment/compares-options.ts";

describe("options that are compared", () => {
  it.each<[string, Language]>([
    ["which is cheapest", "en"],
    ["which one's cheapest", "en"],
    ["which is the shortest", "en"],
    ["which is better", "en"],
    ["which would be quickest", "en"],
    ["what's the cheapest", "en"],
    ["which is lower a month", "en"],
    ["which is cheaper overall", "en"],
    ["哪个便宜", "zh"],
    ["哪种划算些", "zh"],
  ])("is heard in %s", (text, language) => {
    expect(comparesOptions(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["who is this", "en"],
    ["which company is this", "en"],
    ["which bank are you with", "en"],
    ["what company are you calling from", "en"],
    ["你是哪个", "zh"],
    ["你们哪个公司的", "zh"],
  ])("is not heard in %s", (text, language) => {
    expect(comparesOptions(text, language)).toBe(false);
  });
});
