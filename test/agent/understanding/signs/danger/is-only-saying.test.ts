import { describe, expect, it } from "vitest";
import { isOnlySaying } from "../../../../../agent/understanding/signs/danger/is-only-saying.ts";

describe("isOnlySaying", () => {
  it.each([
    ["我死也不会还的", "zh"],
    ["打死都不给你们", "zh"],
    ["就算死了也不承认这笔账", "zh"],
    ["over my dead body am I paying that", "en"],
    ["I'm gonna kill myself laughing at these options", "en"],
    ["I work at the suicide hotline, my check comes friday", "en"],
  ] as const)("hears a saying: %s", (text, language) =>
    expect(isOnlySaying(text, language)).toBe(true),
  );

  it.each([
    ["我死都不会还，反正我也不想活了", "zh"],
    ["我想死，也不还了", "zh"],
    ["死了算了", "zh"],
    ["over my dead body, and that may be tonight, I want to die", "en"],
    ["I would rather be dead", "en"],
  ] as const)("and no danger is talked away: %s", (text, language) =>
    expect(isOnlySaying(text, language)).toBe(false),
  );
});
