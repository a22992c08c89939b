import { expect, test } from "vitest";
import { backOff } from "../../../web/shared/back-off.ts";

test.each([
  [0, 500, 1_000],
  [1, 500, 1_000],
  [2, 1_000, 2_000],
  [3, 2_000, 4_000],
  [4, 4_000, 8_000],
  [5, 5_000, 10_000],
  [6, 5_000, 10_000],
  [10_000, 5_000, 10_000],
])(
  "after %i failures in a row the wait is between %i and %i milliseconds",
  (failures, fromMs, toMs) => {
    expect(backOff(failures)).toEqual({ fromMs, toMs });
  },
);
