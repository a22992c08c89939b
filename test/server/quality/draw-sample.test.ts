import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFor } from "../../../server/quality/draw-due-samples.ts";
import { drawSample } from "../../../server/quality/draw-sample.ts";
import { lastPeriod, periodAt } from "../../../server/quality/sample-periods.ts";
import { stratumOf } from "../../../server/quality/stratum-of.ts";

const calls = (stratum: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${stratum}-${at}`, stratum }));

describe("a stratified sample", () => {
  it("draws each stratum by its share, what is left to the largest remainders", () => {
    const all = [...calls("a", 50), ...calls("b", 30), ...calls("c", 20)];
    const drawn = drawSample(all, { count: 7, seed: "s" });
    expect(drawn.map(({ stratum, of, drawn: ids }) => [stratum, of, ids.length])).toEqual([
      ["a", 50, 4],
      ["b", 30, 2],
      ["c", 20, 1],
    ]);
  });

  it("is the same for the same seed whatever the order, and another for another seed", () => {
    const all = [...calls("a", 40), ...calls("b", 40)];
    const one = drawSample(all, { count: 16, seed: "2026-11" });
    expect(drawSample([...all].reverse(), { count: 16, seed: "2026-11" })).toEqual(one);
    expect(drawSample(all, { count: 16, seed: "2026-12" })).not.toEqual(one);
  });

  it("draws exactly as many as asked for, at most all, each once and of its own stratum", () => {
    const strata = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(strata, fc.integer({ min: 0, max: 300 }), (sizes, count) => {
        const all = sizes.flatMap((size, at) => calls(`s${at}`, size));
        const drawn = drawSample(all, { count, seed: "x" });
        const ids = drawn.flatMap((stratum) => stratum.drawn);
        expect(ids.length).toBe(Math.min(count, all.length));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { stratum, of, drawn: own } of drawn) {
          expect(own.every((id) => id.startsWith(`${stratum}-`))).toBe(true);
          expect(
            Math.abs(own.length - (Math.min(count, all.length) * of) / all.length),
          ).toBeLessThan(1);
        }
      }),
    );
  });

  it.each([
    ["self", 2, 2],
    ["self", 4, 3],
    ["supervisor", 1, 1],
    ["supervisor", 5, 1],
    ["supervisor", 6, 2],
    ["supervisor", 100, 20],
    ["qa", 10, 1],
    ["qa", 11, 2],
    ["qa", 0, 0],
  ] as const)("at the level %s takes of %i calls %i", (level, of, count) => {
    expect(countFor(level, of)).toBe(count);
  });
});

describe("the period of a sample", () => {
  const at = Date.parse("2026-11-20T02:05:00Z");

  it("is a day, a week from Monday, or a month, in UTC", () => {
    expect(periodAt("self", at)).toEqual({
      name: "2026-11-20",
      from: "2026-11-20T00:00:00.000Z",
      to: "2026-11-21T00:00:00.000Z",
    });
    expect(periodAt("supervisor", at)).toMatchObject({
      name: "2026-W47",
      from: "2026-11-16T00:00:00.000Z",
      to: "2026-11-23T00:00:00.000Z",
    });
    expect(periodAt("qa", at)).toMatchObject({ name: "2026-11", to: "2026-12-01T00:00:00.000Z" });
  });

  it("that is over is the one before", () => {
    expect(lastPeriod("self", at).name).toBe("2026-11-19");
    expect(lastPeriod("supervisor", at).name).toBe("2026-W46");
    expect(lastPeriod("qa", Date.parse("2026-01-01T00:00:00Z")).name).toBe("2025-12");
  });
});

describe("the stratum of a call", () => {
  const call = { locale: "zh-CN", group: "ai", worst: null, cannotTell: 0 } as const;

  it.each([
    [{ ...call, disposition: "PLAN" }, "promised · zh-CN · ai · none"],
    [{ ...call, disposition: "DISP", worst: "critical" }, "stopped · zh-CN · ai · critical"],
    [{ ...call, disposition: "RTP", cannotTell: 1 }, "talked · zh-CN · ai · cannot_tell"],
    [{ ...call, disposition: "UNK" }, "not_reached · zh-CN · ai · none"],
    [{ ...call, disposition: null }, "unknown · zh-CN · ai · none"],
  ] as const)("is made of how it ended, language, agent and findings: %#", (given, stratum) => {
    expect(stratumOf(given)).toBe(stratum);
  });
});
