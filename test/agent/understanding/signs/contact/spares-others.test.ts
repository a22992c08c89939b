import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { sparesOthers } from "../../../../../agent/understanding/signs/contact/spares-others.ts";
import { understand } from "../../../../../agent/understanding/understand.ts";

describe("that others are left alone", () => {
  it.each<[string, Language]>([
    ["stop ringing my work", "en"],
    ["also could you stop calling my mom", "en"],
    ["you need to quit texting my ex-wife's sister and my boss", "en"],
    ["don't ever contact my employer", "en"],
    ["别再打我妈电话了", "zh"],
    ["你们不要再给我单位打电话", "zh"],
    ["别找我老婆", "zh"],
  ])("is what %s asks", (text, language) => {
    expect(sparesOthers(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["stop calling me and my wife", "en"],
    ["stop calling my phone", "en"],
    ["cease and desist. do not contact my family or my workplace", "en"],
    ["stop texting my wife and leave me alone", "en"],
    ["Stop calling. Stop calling my mum too.", "en"],
    ["别再打我电话和我妈电话", "zh"],
    ["别给我和我妈打电话了", "zh"],
    ["别再打我手机了，也别打我妈的", "zh"],
    ["别再打了，也别给我老婆打", "zh"],
    ["don't contact me at all, or my family", "en"],
    ["别联系我，也别联系我家人", "zh"],
    ["别再打我电话了", "zh"],
    ["我妈说别打了", "zh"],
  ])("is not all that %s asks", (text, language) => {
    expect(sparesOthers(text, language)).toBe(false);
  });

  it("is a complaint, and the debtor themselves may still be spoken with", () => {
    const { triggers } = understand({
      text: "stop ringing my work",
      asked: null,
      locale: "en-US",
      now: "2026-11-20T10:00:00-05:00",
      timezone: "America/New_York",
    });
    expect(triggers).toContain("complaint");
    expect(triggers).not.toContain("cease");
  });
});
