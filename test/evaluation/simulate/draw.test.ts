import { describe, expect, it } from "vitest";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";

const sample = (seed: string) => {
  const draw = drawFrom(seed);
  return Array.from({ length: 1_000 }, () => draw.between(1, 6));
};

describe("draws", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(sample("a")).toEqual(sample("a"));
    expect(sample("a")).not.toEqual(sample("b"));
  });

  it("reach both ends of their range, and nothing beyond", () => {
    expect(new Set(sample("ends"))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it("are as likely as they say", () => {
    const draw = drawFrom("chance");
    const hits = Array.from({ length: 10_000 }, () => draw.chance(0.3)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(2_800);
    expect(hits).toBeLessThan(3_200);
  });

  it("never do what has no chance, and always what is certain", () => {
    const draw = drawFrom("certain");
    const never = Array.from({ length: 100 }, () => draw.chance(0));
    const always = Array.from({ length: 100 }, () => draw.chance(1));
    expect(never).not.toContain(true);
    expect(always).not.toContain(false);
  });

  it("refuse to pick from nothing", () => {
    expect(() => drawFrom("x").pick([])).toThrow(RangeError);
  });
});
