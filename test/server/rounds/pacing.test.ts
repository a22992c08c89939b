import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsFor, paceOf, type PaceFacts } from "../../../server/rounds/pacing.ts";

const facts: PaceFacts = {
  linesMax: 10,
  linesTaken: 0,
  freePeople: undefined,
  ended: 0,
  answered: 0,
  handoffs: 0,
};

describe("the pace of a round", () => {
  it("is what lines are left where no people are needed", () => {
    expect(paceOf({ ...facts, linesTaken: 9 })).toMatchObject({ begin: 1, because: "lines" });
    expect(paceOf({ ...facts, linesTaken: 10 })).toMatchObject({ begin: 0 });
    expect(paceOf({ ...facts, linesTaken: 11 })).toMatchObject({ begin: 0 });
  });

  it("is nothing while nobody is free, and at least one call for each person who is", () => {
    expect(paceOf({ ...facts, freePeople: 0 })).toMatchObject({ begin: 0, because: "people" });
    expect(paceOf({ ...facts, freePeople: 1 }).begin).toBeGreaterThanOrEqual(1);
  });

  it("follows what was seen: the fewer want a person, the more may be called", () => {
    const people = { ...facts, linesMax: 100, freePeople: 2, ended: 200 };
    const few = paceOf({ ...people, answered: 40, handoffs: 1 });
    const many = paceOf({ ...people, answered: 120, handoffs: 80 });
    expect(few.begin).toBeGreaterThan(2 * many.begin);
    expect(few.answerRate).toBeLessThan(many.answerRate);
  });

  it("begins with a cautious guess", () => {
    expect(paceOf(facts)).toMatchObject({ answerRate: 0.5, handoffRate: 0.2 });
  });

  it("keeps the chance that more want a person than are free within five in a hundred", () => {
    // 1 − 0.9¹⁰ − 10 · 0.1 · 0.9⁹ = 0.264; of four calls it is 0.0523, of three 0.028.
    expect(callsFor(1, 0.1, 100)).toBe(3);
    expect(callsFor(1, 0, 100)).toBe(100);
    expect(callsFor(3, 1, 100)).toBe(3);
    expect(callsFor(5, 0.5, 2)).toBe(2);
  });

  it("never falls when somebody comes free", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (people, chance) => {
          expect(callsFor(people + 1, chance, 60)).toBeGreaterThanOrEqual(
            callsFor(people, chance, 60),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
