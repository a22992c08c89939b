import { beforeAll, describe, expect, it } from "vitest";
import { understand } from "../../../agent/understanding/understand.ts";
import { LOCALES, type Locale } from "../../../domain/locale.ts";
import { ASKED } from "../../../domain/vocabulary.ts";

const turn = (text: string, locale: Locale) => ({
  text,
  locale,
  now: "2026-11-20T02:05:00.000Z",
  timezone: "Europe/London",
  debtorName: "Robin Hughes",
  currency: "GBP" as const,
});

/** Pieces that patterns repeat: drawn out over a whole turn, they find the patterns that cannot stop. */
const pieces =
  "1 9 1_ one_ double_ oh_ uh_ to too o x 四 一百 1. 1, $1, may_ so_ no_ I'm_ the_ 4567_ 19_ 我是 不 / -".split(
    " ",
  );

/** Far more than any turn needs, and far less than a pattern that cannot stop takes. */
const quickMs = 1_500;

describe("a turn of 2,000 characters that was made to be slow", () => {
  beforeAll(() => {
    for (const locale of LOCALES) understand({ ...turn("hello 你好", locale), asked: null });
  });

  it.each(pieces)("%s, drawn out, is understood at once", (piece) => {
    const unit = piece.replace("_", " ");
    const texts = [unit.repeat(100), unit.repeat(2_000).slice(0, 2_000)];
    for (const text of [...texts, `${unit.repeat(30)} ${unit.repeat(30)} ${unit.repeat(30)}`]) {
      for (const asked of [null, ...ASKED]) {
        const startMs = performance.now();
        understand({ ...turn(text, "en-GB"), asked });
        expect(performance.now() - startMs).toBeLessThan(quickMs);
      }
    }
  });
});
