import { describe, expect, it } from "vitest";
import { onlyPauses } from "../../../../../agent/understanding/signs/talk/only-pauses.ts";

describe("a pause in the talk", () => {
  it.each([
    "can you hold on a sec",
    "can you hold please",
    "hold on",
    "wait, will that cost more?",
    "could you give me a minute",
    "等一下",
  ])("is heard: %s", (text) => {
    expect(onlyPauses(text)).toBe(true);
  });

  it.each([
    "can you hold off for a month",
    "can you wait until friday",
    "could you give me while the fifteenth",
    "hold it till payday",
    "wait a week",
    "hold music was murder",
    "等发工资",
  ])("is not: %s", (text) => {
    expect(onlyPauses(text)).toBe(false);
  });
});
