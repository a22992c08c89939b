import { describe, expect, it } from "vitest";
import type { Asked } from "../../../../../domain/vocabulary.ts";
import {
  lacksMeans,
  saysMeans,
} from "../../../../../agent/understanding/signs/payment/lacks-means.ts";

describe("no money, in words of Sichuan and Henan", () => {
  it.each<[string, Asked | null]>([
    ["莫得钱", null],
    ["没得钱", "reason"],
    ["俺冇钱，咋还嘞", "amount"],
    ["没得办法", "amount"],
    ["莫得法，拿不出来", null],
    ["一分都莫得", null],
    ["兜里头莫得一分", "reason"],
    ["真嘞没得，一毛都没得", "amount"],
    ["莫得", "amount"],
    ["硬是没得嘛", "date"],
  ])("is heard in %s (asked: %s)", (text, asked) => {
    expect(lacksMeans(text, asked)).toBe(true);
  });

  it.each<[string, Asked | null]>([
    ["莫得问题", "confirm"],
    ["没得事，明天还", "date"],
    ["没得意见", "amount"],
    ["没得空，晚点说", null],
    ["又不是没得钱", "reason"],
    ["有没得优惠", "amount"],
    ["没得办法登录那个app", null],
    ["没得", "name"],
  ])("is not heard in %s (asked: %s)", (text, asked) => {
    expect(lacksMeans(text, asked)).toBe(false);
  });

  it("is denied by whoever says that money is not missing", () => {
    expect(saysMeans("又不是没得钱")).toBe(true);
    expect(saysMeans("没得钱")).toBe(false);
  });
});
