import { describe, expect, it } from "vitest";
import { isConfused } from "../../../../../agent/understanding/signs/welfare/is-confused.ts";

describe("isConfused", () => {
  it.each(["我脑壳有点不清醒", "俺脑子时常糊涂", "我这脑子有毛病", "my mind is going"])(
    "hears a mind that fails: %s",
    (text) => expect(isConfused(text)).toBe(true),
  );

  it.each([
    "你脑子有病",
    "我刚睡醒 脑子不清醒",
    "我喝了点酒 脑壳不清醒",
    "你们把我脑子绕糊涂了",
    "我脑子里都是账",
    "my mind is made up",
    "numbers make my head go blank",
  ])("and not: %s", (text) => expect(isConfused(text)).toBe(false));
});
