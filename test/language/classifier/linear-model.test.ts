import { describe, expect, it } from "vitest";
import {
  featureWeight,
  indexRows,
  noRow,
  scoreFeatures,
  type LinearModel,
} from "../../../language/classifier/linear-model.ts";
import { packRows } from "../../../language/classifier/packed-rows.ts";
import { bucketCount } from "../../../language/classifier/sparse-features.ts";

/** Two classes; bucket 7 speaks for the first, bucket 9 for the second. */
const model: LinearModel = {
  classes: ["pay", "refuse"],
  biases: Float32Array.of(-1, 0.5),
  scales: Float32Array.of(0.5, 0.25),
  rowOf: indexRows([7, 9]),
  weights: packRows(Int8Array.of(4, -4, -2, 8), 2),
};

describe("scoreFeatures", () => {
  it("gives the biases for an empty bag", () => {
    expect([...scoreFeatures(model, new Set())]).toEqual([-1, 0.5]);
  });

  it("adds the weights of a feature in the scale of each class", () => {
    expect([...scoreFeatures(model, new Set([7]))]).toEqual([-1 + 4 * 0.5, 0.5 - 4 * 0.25]);
  });

  it("counts each feature of a larger bag for less, also those that training never saw", () => {
    expect([...scoreFeatures(model, new Set([7, 1, 2, 3]))]).toEqual([0, 0]);
  });
});

describe("featureWeight", () => {
  it.each([
    [0, 1],
    [1, 1],
    [4, 0.5],
    [100, 0.1],
  ])("of %d features is %d", (count, weight) => {
    expect(featureWeight(count)).toBe(weight);
  });
});

describe("indexRows", () => {
  it("gives each bucket its place and the others none", () => {
    const rowOf = indexRows([5, 3]);

    expect([rowOf[5], rowOf[3], rowOf[4], rowOf.length]).toEqual([0, 1, noRow, bucketCount]);
  });

  it("has a row for every bucket, if need be", () => {
    const rowOf = indexRows(Array.from({ length: bucketCount }, (_, bucket) => bucket));

    expect([rowOf[0], rowOf[bucketCount - 1]]).toEqual([0, bucketCount - 1]);
  });
});
