import { describe, expect, it } from "vitest";
import { speaksOfDanger } from "../../../../../agent/understanding/signs/danger/speaks-of-danger.ts";

describe("words that may be of danger", () => {
  it("are found where somebody says it openly or behind a veil", () => {
    expect(speaksOfDanger("I want to kill myself", "en", [])).toBe(true);
    expect(speaksOfDanger("I've said my goodbyes", "en", [])).toBe(true);
    expect(speaksOfDanger("我不想活了", "zh", [])).toBe(true);
    expect(speaksOfDanger("要是明天不用醒来就好了", "zh", [])).toBe(true);
  });

  it("are found in look-alikes too, since what they mean is not decided here", () => {
    expect(speaksOfDanger("I fixed the roof", "en", [])).toBe(true);
  });

  it("are not found in talk of payments", () => {
    expect(speaksOfDanger("I can pay sixty on Monday", "en", [])).toBe(false);
    expect(speaksOfDanger("我星期五还六百", "zh", [])).toBe(false);
  });

  it("are there where a rule has found some, in whatever language", () => {
    const hit = { label: "trigger:selfharm", strength: "hint" } as const;
    expect(speaksOfDanger("I can pay sixty on Monday", "en", [hit])).toBe(true);
  });
});
