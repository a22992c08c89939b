import { describe, expect, it } from "vitest";
import {
  isAwayOrLost,
  seesToFuneral,
} from "../../../../../agent/understanding/signs/danger/no-danger.ts";

describe("words that sound of danger, and tell of none", () => {
  it.each(["I won't be around on Thursday, it's my birthday", "my keys fell in the lake"])(
    "are of an everyday thing: %s",
    (text) => expect(isAwayOrLost(text)).toBe(true),
  );

  it.each(["I won't be around on Thursday", "I want to fall in the lake"])("are not: %s", (text) =>
    expect(isAwayOrLost(text)).toBe(false),
  );

  it("tell of a funeral to see to, and not of one's own", () => {
    expect(seesToFuneral("我在忙我爸的后事")).toBe(true);
    expect(seesToFuneral("你们准备给我收尸吧")).toBe(false);
  });
});
