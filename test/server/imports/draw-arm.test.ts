import { describe, expect, it } from "vitest";
import { CASE_FLAGS } from "../../../domain/vocabulary.ts";
import { drawArm } from "../../../server/imports/draw-arm.ts";

const ids = Array.from({ length: 20_000 }, (_, at) => `C-${at}`);
const draw = (caseId: string, seed: string, share = 0.1) =>
  drawArm({ caseId, flags: [] }, { share, seed }, false);

describe("the arm of a case", () => {
  it("is drawn the same again by the same seed, and differently by another", () => {
    const arms = ids.map((id) => draw(id, "one"));
    expect(ids.map((id) => draw(id, "one"))).toEqual(arms);
    expect(ids.map((id) => draw(id, "two"))).not.toEqual(arms);
  });

  it("is held out in the share that was asked for, and not at all at none", () => {
    const held = ids.filter((id) => draw(id, "one") === "control").length;
    // Four standard deviations of a binomial draw.
    const spread = 4 * Math.sqrt(ids.length * 0.1 * 0.9);
    expect(Math.abs(held - ids.length * 0.1)).toBeLessThan(spread);
    expect(ids.some((id) => draw(id, "one", 0) === "control")).toBe(false);
  });

  it("is none for people in trouble, with a claim, under a hold, or whom nobody may call", () => {
    for (const flag of CASE_FLAGS) {
      const arm = drawArm({ caseId: "C-1", flags: [flag] }, { share: 0.5, seed: "s" }, false);
      expect([flag, arm === "excluded"]).toEqual([flag, flag !== "plan_active"]);
    }
    expect(drawArm({ caseId: "C-1", flags: [] }, { share: 0.5, seed: "s" }, true)).toBe("excluded");
  });
});
