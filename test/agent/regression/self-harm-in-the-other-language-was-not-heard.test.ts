import { describe, expect, it } from "vitest";
import { understand } from "../../../agent/understanding/understand.ts";

const now = "2026-11-20T10:05:00+08:00";

describe("self-harm said in two languages", () => {
  it.each([
    ["en-US", "我很累。I want to kill myself."],
    ["zh-CN", "我很累。I want to kill myself."],
    ["en-US", "I'm so tired of this, 我不想活了"],
    ["zh-CN", "I'm so tired of all this you know, 我不想活了"],
  ] as const)("is heard in a call in %s: %s", (locale, text) => {
    const { triggers } = understand({ text, now, timezone: "UTC", asked: null, locale });
    expect(triggers).toContain("selfharm");
  });

  it("is not heard where nobody said it", () => {
    const text = "我今天 very busy，明天 call me back 吧";
    const turn = { text, now, timezone: "UTC", asked: null, locale: "zh-CN" } as const;
    expect(understand(turn).triggers).not.toContain("selfharm");
  });
});
