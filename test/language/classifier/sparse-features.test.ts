import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addNamed,
  addSlice,
  bucketCount,
  type FeatureBag,
} from "../../../language/classifier/sparse-features.ts";

const bagOf = (...adds: readonly ((bag: FeatureBag) => void)[]): number[] => {
  const bag: FeatureBag = new Set();
  for (const add of adds) add(bag);
  return [...bag];
};

describe("a bag of features", () => {
  it("takes a slice for the same feature as its text alone", () => {
    const slice = bagOf((bag) => addSlice(bag, 1, { text: "我想还款", from: 1, to: 3 }));

    expect(slice).toEqual(bagOf((bag) => addNamed(bag, 1, "想还")));
  });

  it("tells the kinds of a feature apart", () => {
    expect(
      bagOf(
        (bag) => addNamed(bag, 1, "pay"),
        (bag) => addNamed(bag, 2, "pay"),
      ),
    ).toHaveLength(2);
  });

  it("holds a feature once, however often it is said", () => {
    const pay = (bag: FeatureBag): void => addNamed(bag, 1, "pay");

    expect(bagOf(pay, pay, pay)).toHaveLength(1);
  });

  it("holds buckets of the hash space alone, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, kind) => {
        const [bucket] = bagOf((bag) => addNamed(bag, kind, text));

        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(bucket).toBeLessThan(bucketCount);
      }),
    );
  });

  it("spreads short features so that hardly two of them meet", () => {
    const features = Array.from({ length: 5000 }, (_, index) => `f${index}`);
    const buckets = bagOf(...features.map((name) => (bag: FeatureBag) => addNamed(bag, 1, name)));

    // By chance alone about 48 of 5,000 meet in 2^18 buckets.
    expect(buckets.length).toBeGreaterThan(4900);
  });
});
