import { expect, it } from "vitest";
import { refusedReason } from "../../../../web/console/desk/refused-reason.ts";

const texts = { text: "", brief: "", note: "" };

it("Nothing is missing where the words are a model's, none is set up, or nobody has spoken", () => {
  expect(refusedReason({ ...texts, source: "model" })).toBeUndefined();
  expect(refusedReason({ ...texts, source: "log", why: "not_configured" })).toBeUndefined();
  expect(refusedReason({ ...texts, source: "log", why: "nothing_said" })).toBeUndefined();
});

it("A model that is set up and was not let speak has its reason", () => {
  expect(refusedReason({ ...texts, source: "log", why: "guard" })).toBe("guard");
  expect(refusedReason({ ...texts, source: "log", why: "late" })).toBe("late");
});
