import { expect, it } from "vitest";
import { hasRisen, riskBand } from "../../../../web/console/data/risk.ts";
import { riskOf } from "../../../../server/calls/risk.ts";

const quiet = {
  handoff: null,
  waitsForPerson: false,
  isOver: false,
  hold: false,
  frozen: false,
  streak: 0,
  blocked: 0,
} as const;

it.each([
  [14, "low"],
  [15, "raised"],
  [49, "raised"],
  [50, "high"],
  [93, "high"],
  [94, "urgent"],
  [100, "urgent"],
] as const)("A risk of %i is %s", (risk, band) => {
  expect(riskBand(risk)).toBe(band);
});

it.each(["self_harm", "vulnerable", "minor"] as const)(
  "A handoff for %s that nobody has taken is urgent",
  (handoff) => {
    expect(riskBand(riskOf({ ...quiet, handoff, waitsForPerson: true }))).toBe("urgent");
  },
);

it.each(["deceased", "asked_for_human", "tech"] as const)(
  "A handoff for %s that nobody has taken needs a person",
  (handoff) => {
    expect(riskBand(riskOf({ ...quiet, handoff, waitsForPerson: true }))).toBe("high");
  },
);

it.each([{ streak: 1 }, { hold: true }, { frozen: true }, { blocked: 1 }])(
  "A call with %o is to be watched",
  (given) => {
    expect(riskBand(riskOf({ ...quiet, ...given }))).toBe("raised");
  },
);

it("A call with nothing of note is low", () => {
  expect(riskBand(riskOf(quiet))).toBe("low");
});

it("A risk has risen when it comes into a graver band, and not within one", () => {
  expect(hasRisen(14, 15)).toBe(true);
  expect(hasRisen(50, 93)).toBe(false);
  expect(hasRisen(94, 15)).toBe(false);
});
