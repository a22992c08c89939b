import { expect, it } from "vitest";
import { knownLabel, labelOf } from "../../../../web/console/labels/label-of.ts";

const labels = { handoff: "转人工" };

it("A word that has a label is shown by it", () => {
  expect(labelOf(labels, "handoff")).toBe("转人工");
});

it("A word that is new stands for itself", () => {
  expect(labelOf(labels, "sing")).toBe("sing");
  expect(knownLabel(labels, "sing")).toBeUndefined();
});

it.each(["toString", "constructor", "__proto__"])(
  "A word that the language has for itself is none of ours: %s",
  (word) => {
    expect(labelOf(labels, word)).toBe(word);
  },
);
