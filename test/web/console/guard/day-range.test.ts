import { describe, expect, it } from "vitest";
import { dayRange } from "../../../../web/console/guard/day-range.ts";

const local = (...parts: readonly [number, number, number]) => new Date(...parts).toISOString();

describe("a range of days", () => {
  it("goes from the first moment of the first to the end of the last, where the reader is", () => {
    expect(dayRange("2026-11-20", "2026-11-20")).toEqual({
      from: local(2026, 10, 20),
      to: local(2026, 10, 21),
    });
    expect(dayRange("", "2026-12-31").to).toBe(local(2027, 0, 1));
  });

  it.each(["", "yesterday", "2026-11", "2026-11-20T00:00"])("is open where %j is no day", (day) => {
    expect(dayRange(day, day)).toEqual({ from: undefined, to: undefined });
  });
});
