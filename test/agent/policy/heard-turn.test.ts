import { expect, it } from "vitest";
import { heardTurn } from "../../../agent/policy/heard-turn.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import { meaning } from "./harness.ts";

const intentsOf = (text: string, ...intents: readonly Intent[]) => [
  ...heardTurn(text, meaning({ intents })).intents,
];

it.each(["也不想分期", "I don't want a payment plan", "no plan please"])(
  "A plan that is turned down is not asked for: %s",
  (text) => {
    expect(intentsOf(text, "disagree", "ask_plan", "choose_plan")).toEqual(["disagree"]);
  },
);

it("A mere no chooses no plan", () => {
  expect(intentsOf("I said no", "disagree", "choose_plan")).toEqual(["disagree"]);
});

it.each([
  "不行，分期吧",
  "no, instalments please",
  "no, can I do instalments instead",
  "能不能不分期？",
])("A plan that is wanted instead of something else is: %s", (text) => {
  expect(intentsOf(text, "disagree", "ask_plan")).toContain("ask_plan");
});
