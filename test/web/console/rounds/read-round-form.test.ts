import { describe, expect, it } from "vitest";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import {
  firstValues,
  readRoundForm,
  valuesLike,
} from "../../../../web/console/rounds/read-round-form.ts";

const values = { ...firstValues, name: " November ", costPerTextPart: " 0.05 " };

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

  it.each(["", "{", "{}", '"x"'])("cannot be sent with the table %j", (text) => {
    expect(readRoundForm({ ...values, text }, "s")).toBeUndefined();
  });

  it("sends the text of a table that is edited as JSON, as it stands there", () => {
    const row = { id: "a", when: { fields: { province: ["广东"] } }, note: "kept" };
    const plan = readRoundForm({ ...values, text: JSON.stringify([row]) }, "s");
    expect(plan?.treatments).toEqual([row]);
  });
});

describe("a round like an earlier one", () => {
  const earlier = roundPlanSchema.parse({
    name: "October",
    select: { tiers: ["M1", "高"], creditors: ["Alder"], caseIds: ["A-1"] },
    treatments: [
      { id: "b", when: { group: "b", fields: { province: ["广东"] } }, channel: "sms" },
      { id: "rest", triesMax: 2 },
    ],
    linesMax: 3,
    balanceAgeHoursMax: 12,
    ringSeconds: 30,
    needsPeople: false,
    usesBestHour: false,
    holdOut: { share: 0.15, seed: "old" },
    trial: { share: 0.5, seed: "old" },
    costPerMinute: "0.20",
    costPerTextPart: "0.07",
    endsAt: "2026-10-31T20:00:00Z",
    tighter: { "us.freq.call7": 3 },
  });

  it("has all of its plan but its name, its draw and its end", () => {
    const { endsAt: _, ...kept } = earlier;
    const like = valuesLike(earlier, { ...firstValues, name: "November" });
    expect(roundPlanSchema.parse(readRoundForm(like, "new"))).toEqual({
      ...kept,
      name: "November",
      holdOut: { share: 0.15, seed: "new" },
      trial: { share: 0.5, seed: "new" },
    });
  });

  it("has nothing besides the form where the earlier one had nothing", () => {
    const plain = roundPlanSchema.parse(readRoundForm(values, "s"));
    expect(valuesLike(plain, firstValues).carried).toEqual({});
  });
});
