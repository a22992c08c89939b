import { describe, expect, it } from "vitest";
import { readAffordable } from "../../../agent/understanding/affordable.ts";
import { mentionsOf } from "../../../agent/understanding/slots.ts";
import { affordableRows } from "./affordable-rows.ts";

describe("readAffordable", () => {
  it.each(affordableRows)("finds in %j the limit %j", (text, limit) => {
    const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
    const mentions = mentionsOf({
      text,
      now: "2026-11-20T10:05:00+08:00",
      timezone: "Asia/Shanghai",
      locale: language === "zh" ? "zh-CN" : "en-US",
      language,
    });
    const found = readAffordable(text, language, mentions);
    expect(found && `${found.amount} ${found.per}`).toBe(limit);
  });
});
