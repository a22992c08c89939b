import { describe, expect, it } from "vitest";
import { leavesLife } from "../../../../../agent/understanding/signs/danger/leaves-life.ts";

describe("leavesLife", () => {
  it.each([
    ["真的没脸活", "zh"],
    ["下辈子再还你们", "zh"],
    ["她在天上等我", "zh"],
    ["房子给我弟 钱给我妈", "zh"],
    ["替我跟我妈说声对不起", "zh"],
    ["I could just crash the car and be done with it, crash it into a tree", "en"],
    ["been stockpiling my meds", "en"],
    ["the kids would get my pension if I went", "en"],
    ["I am going to pull myself.", "en"],
  ] as const)("hears a farewell: %s", (text, language) =>
    expect(leavesLife(text, language)).toBe(true),
  );

  it.each([
    ["I'm going to pull myself together", "en"],
    ["I'll bill myself for it", "en"],
    ["我下辈子都不会再借网贷了", "zh"],
    ["钱给我妈看病了", "zh"],
    ["没脸见人", "zh"],
    ["my pension comes on the first", "en"],
    ["I crashed the car and have to repair it", "en"],
  ] as const)("hears none where there is none: %s", (text, language) =>
    expect(leavesLife(text, language)).toBe(false),
  );
});
