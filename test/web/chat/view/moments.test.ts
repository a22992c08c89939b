import { expect, test } from "vitest";
import { momentsIn } from "../../../../web/chat/view/moments.ts";

test("a moment is written in the manner of the locale", () => {
  const at = "2026-11-22T10:00:00Z";
  expect(momentsIn("zh-CN").full(at)).toContain("2026年11月");
  expect(momentsIn("en-GB").full(at)).toMatch(/\d+ November 2026/);
  expect(momentsIn("en-US").full(at)).toMatch(/November \d+, 2026/);
});

test("a moment that cannot be read is left out", () => {
  const { time, day, full } = momentsIn("en-GB");
  expect([time("soon"), day(""), full("2026-99-99")]).toEqual(["", "", ""]);
});
