import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeTurns } from "../../../../web/console/data/merge-turns.ts";
import { turn } from "../call-views.ts";

it("A turn that is new takes its place by its sequence", () => {
  const merged = mergeTurns([turn(1), turn(12)], [turn(7)]);
  expect(merged.map(({ sequence }) => sequence)).toEqual([1, 7, 12]);
});

it("A turn that is known is replaced by the news of it", () => {
  const merged = mergeTurns([turn(1), turn(7)], [turn(7, { debtor: "我是陈伟" })]);
  expect(merged).toEqual([turn(1), turn(7, { debtor: "我是陈伟" })]);
});

it("Without news the very same list comes back, so that nothing is drawn anew", () => {
  const turns = [turn(1)];
  expect(mergeTurns(turns, [])).toBe(turns);
});

it("However the turns were cut into messages, the same call stands at the end", () => {
  const sequences = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1 });
  fc.assert(
    fc.property(sequences, fc.array(fc.nat(5)), (numbers, cuts) => {
      const turns = numbers.map((sequence) => turn(sequence));
      let rest = turns;
      let merged = mergeTurns([], []);
      for (const cut of cuts) {
        merged = mergeTurns(merged, rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      merged = mergeTurns(merged, rest);
      expect(merged).toEqual([...turns].sort((a, b) => a.sequence - b.sequence));
    }),
  );
});
