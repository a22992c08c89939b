import fc from "fast-check";
import { expect, it } from "vitest";
import { packRows, sumRows } from "../../../language/classifier/packed-rows.ts";

/** Column by column, as it is meant. */
const plainly = (weights: Int8Array, columns: number, rows: readonly number[]): number[] =>
  Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => sum + (weights[row * columns + column] ?? 0), 0),
  );

it.each([1, 2, 3, 4, 5, 58])("adds up rows of %d columns", (columns) => {
  const byte = fc.integer({ min: -128, max: 127 });
  const rows = 7;
  fc.assert(
    fc.property(
      fc.array(byte, { minLength: columns * rows, maxLength: columns * rows }),
      fc.array(fc.nat({ max: rows - 1 }), { maxLength: 40 }),
      (bytes, chosen) => {
        const weights = Int8Array.from(bytes);
        const sums = sumRows(packRows(weights, columns), chosen);
        expect([...sums]).toEqual(plainly(weights, columns, chosen));
      },
    ),
    { numRuns: 50 },
  );
});

it.each([-128, 127])("adds up %d in more rows than fit into 16 bits", (weight) => {
  const weights = new Int8Array(5).fill(weight);
  for (const count of [255, 256, 257, 1_000]) {
    const sums = sumRows(
      packRows(weights, 5),
      Array.from({ length: count }, () => 0),
    );
    expect([...sums]).toEqual(Array.from({ length: 5 }, () => count * weight));
  }
});
