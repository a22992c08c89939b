import { describe, expect, it } from "vitest";
import { modelClasses } from "../../../agent/understanding/model-classes.ts";
import type { EncodedTurn } from "../../../evaluation/understanding/encode.ts";
import { settleThresholds } from "../../../evaluation/understanding/thresholds.ts";

const column = modelClasses.indexOf("trigger:selfharm");

const turn = (isTrue: boolean, isOfDanger: boolean): EncodedTurn => ({
  file: "en",
  buckets: [],
  isOfDanger,
  targets: Uint8Array.from(modelClasses, (_, at) => (at === column && isTrue ? 1 : 0)),
});

/** The score of self-harm alone. */
const scored = (score: number): Float64Array =>
  Float64Array.from(modelClasses, (_, at) => (at === column ? score : -9));

const settled = (rows: readonly (readonly [EncodedTurn, number])[]): number =>
  settleThresholds(
    rows.map(([each]) => each),
    rows.map(([, score]) => scored(score)),
  )[column] ?? Number.NaN;

const quiet = Array.from({ length: 400 }, () => [turn(false, false), -5] as const);

describe("the threshold of self-harm", () => {
  it("lies between the turns that mean it and those that do not", () => {
    const threshold = settled([...quiet, [turn(true, true), 3], [turn(false, true), 1]]);
    expect(threshold).toBe(2);
  });

  it("is not moved by turns without a word of danger, which have a bar of their own", () => {
    const rows = [...quiet, [turn(true, true), 3], [turn(false, true), 1]] as const;
    const louder = (isOfDanger: boolean) =>
      Array.from({ length: 8 }, () => [turn(false, isOfDanger), 8] as const);
    expect(settled([...rows, ...louder(false)])).toBe(settled(rows));
    expect(settled([...rows, ...louder(true)])).toBeGreaterThan(8);
  });
});
