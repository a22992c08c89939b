import { describe, expect, it } from "vitest";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import {
  firstTreatments,
  readRoundForm,
  type RoundFormValues,
} from "../../../../web/console/rounds/read-round-form.ts";

const values: RoundFormValues = {
  name: " November ",
  tiers: "",
  lines: 10,
  balanceAge: 24,
  costPerMinute: "0.10",
  costPerTextPart: " 0.05 ",
  holdOutPercent: 10,
  trialPercent: 0,
  needsPeople: true,
  usesBestHour: true,
  treatments: firstTreatments,
};

describe("the form of a round", () => {
  it("begins with a table that the server takes", () => {
    const plan = roundPlanSchema.parse(readRoundForm(values, "seed"));
    expect(plan).toMatchObject({
      name: "November",
      select: {},
      costPerTextPart: "0.05",
      holdOut: { share: 0.1, seed: "seed" },
    });
    expect(plan.treatments.map(({ id, assign }) => [id, assign])).toEqual([
      ["hardship", "person"],
      ["standard", "ai"],
    ]);
  });

  it("takes tiers with commas of either language", () => {
    expect(readRoundForm({ ...values, tiers: "M1, M2，高、中" }, "s")?.select).toEqual({
      tiers: ["M1", "M2", "高", "中"],
    });
  });

  it.each(["", "{", "{}", '"x"'])("cannot be sent with the table %j", (treatments) => {
    expect(readRoundForm({ ...values, treatments }, "s")).toBeUndefined();
  });
});
