import { describe, expect, it } from "vitest";
import { score, type Label, type Reading } from "../../../evaluation/understanding/score.ts";

const exact = (read: object, labelled: object): number => {
  const rest = { intents: [], triggers: [], emotion: "calm" };
  const pair: [Reading, Label] = [
    { ...rest, slots: read },
    { ...rest, emotion: ["calm"], slots: { ...labelled } },
  ];
  return score([pair]).slotExact;
};

describe("slots are compared by what they mean", () => {
  it.each([
    ["a sum without its cents", { amount: "800.00" }, { amount: "800" }],
    [
      "one instant in two zones",
      { callbackAt: "2026-11-20T15:00:00+08:00" },
      { callbackAt: "2026-11-20T07:00:00Z" },
    ],
    ["a number without its country", { phone: "+12025550114" }, { phone: "2025550114" }],
    ["a name in small letters", { name: "Alex Morgan" }, { name: "alex morgan" }],
    [
      "slots in another order",
      { date: "2026-11-20", amount: "5.00" },
      { amount: "5", date: "2026-11-20" },
    ],
  ])("%s is the same", (_, read, labelled) => {
    expect(exact(read, labelled)).toBe(1);
  });

  it.each([
    ["another sum", { amount: "80.00" }, { amount: "800" }],
    [
      "another hour",
      { callbackAt: "2026-11-20T15:00:00+08:00" },
      { callbackAt: "2026-11-20T15:00:00Z" },
    ],
    ["another day", { date: "2026-11-20" }, { date: "2026-11-21" }],
    ["one slot more", { date: "2026-11-20", amount: "5" }, { date: "2026-11-20" }],
  ])("%s is not", (_, read, labelled) => {
    expect(exact(read, labelled)).toBe(0);
  });
});
