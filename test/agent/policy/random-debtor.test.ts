import fc from "fast-check";
import { describe, it } from "vitest";
import { playRandomDebtor, randomDebtor } from "./random-debtor.ts";

describe("whatever a debtor says", () => {
  it("is answered without a debt fact before verification, a request after a stop, or an offer without authority", () => {
    fc.assert(
      fc.property(randomDebtor, (debtor) => {
        playRandomDebtor(debtor);
      }),
      { numRuns: 2_000, seed: 20_261_121 },
    );
  });
});
