import { describe, expect, it } from "vitest";
import { THRESHOLDS } from "../../../evaluation/sweep/sweep-case.ts";
import { sweepPage } from "../../../evaluation/sweep/sweep-page.ts";
import { sweepPicture } from "../../../evaluation/sweep/sweep-picture.ts";
import type { SweepRow } from "../../../evaluation/sweep/sweep-tally.ts";

const rows = (change: Partial<SweepRow> = {}): readonly SweepRow[] =>
  THRESHOLDS.map((threshold) => ({
    type: "sweep",
    source: "recorded",
    threshold,
    calls: 10,
    labels: { emotion: 4, other: 0, none: 4, either: 2 },
    handoffs: 3,
    trueHandoffs: 2,
    falseHandoffs: 1,
    missed: 2,
    conflicts: 2,
    conflictsAvoided: 1,
    ...change,
  }));

describe("the picture of a sweep", () => {
  it("has a point for every threshold of every curve", () => {
    expect(sweepPicture(rows(), "Calls", 3).match(/<circle /g)).toHaveLength(15);
  });

  it("puts no point where there is nothing to take a share of", () => {
    const picture = sweepPicture(rows({ conflicts: 0, conflictsAvoided: 0 }), "Calls", 3);
    expect(picture.match(/<circle /g)).toHaveLength(10);
    expect(picture).toContain("conflicts avoided (none)");
    expect(picture).not.toContain("NaN");
  });

  it("draws a half at half the height, none at the foot and all at the top", () => {
    const heightOf = (conflictsAvoided: number) =>
      Number(
        /<circle cx="56" cy="([\d.]+)"/.exec(sweepPicture(rows({ conflictsAvoided }), "", 3))?.[1],
      );
    expect(heightOf(1)).toBe((heightOf(0) + heightOf(2)) / 2);
    expect(heightOf(2)).toBeLessThan(heightOf(0));
  });

  it("says its figures in words, marks the threshold in use, and escapes its title", () => {
    const picture = sweepPicture(rows(), "A <b> & c", 3);
    expect(picture).toContain("conflicts avoided 1: 50 %");
    expect(picture).toContain("3 (in use)");
    expect(picture).toContain("A &lt;b&gt; &amp; c");
    expect(picture).not.toContain("<b>");
  });
});

describe("the page of a sweep", () => {
  const page = sweepPage([...rows(), ...rows({ source: "simulated" })], 3);

  it("asks for nothing from outside", () => {
    expect(page).not.toMatch(/(?:src|href)=|@import|url\(/);
  });

  it("has a picture and a table for each source, and every id once", () => {
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page.match(/<tbody>/g)).toHaveLength(2);
    const ids = [...page.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
