import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookalikes } from "../../language/lookalikes.ts";
import { normalise } from "../../language/normalise.ts";
import { growthMax, growthOf } from "../growth-of.ts";

const textOf = (text: string): string => normalise(text).text;

describe("normalise", () => {
  it.each([
    ["full width to half width", "ＡＢ１２％：（，）", "ab12%:(,)"],
    ["traditional to simplified characters", "兩千塊，下個禮拜後還", "两千块,下个礼拜后还"],
    ["capitals to small letters", "App 302X", "app 302x"],
    ["compatibility forms", "ﬁ㎏①½…", "fikg11⁄2..."],
    ["an ideographic space", "好　的", "好 的"],
    ["Cyrillic and Greek look-alikes", "тhrеаt ΡАY Нello", "threat pay hello"],
    ["composed and decomposed letters alike", "caf\u00e9 cafe\u0301", "café café"],
    ["half-width kana with its mark", "ｶﾞ", "ガ"],
    ["mathematical letters beyond the BMP", "\u{1d400}\u{1d41b}", "ab"],
    ["a sentence that is normal already", "我下个月还三千五。ok", "我下个月还三千五。ok"],
  ])("folds %s", (_name, text, wanted) => {
    expect(textOf(text)).toBe(wanted);
  });

  it.each([
    ["zero-width space", "\u200b"],
    ["zero-width joiner", "\u200d"],
    ["byte order mark", "\ufeff"],
    ["soft hyphen", "\u00ad"],
    ["right-to-left override", "\u202e"],
    ["bidi isolate", "\u2066"],
    ["variation selector", "\ufe0f"],
    ["supplementary variation selector", "\u{e0101}"],
    ["tag character", "\u{e0041}"],
    ["Hangul filler", "\u3164"],
  ])("drops a %s", (_name, invisible) => {
    expect(textOf(`三${invisible}千`)).toBe("三千");
    expect(textOf(invisible)).toBe("");
  });

  it("leaves control characters and lone surrogates as they are", () => {
    expect(textOf("\u0000a\u0007\ud800b\udc00")).toBe("\u0000a\u0007\ud800b\udc00");
  });

  it.each([
    ["nothing that changes", "三千五", [0, 1, 2, 3]],
    ["a dropped character", "三\u200b千", [0, 2, 3]],
    ["a dropped surrogate pair", "三\u{e0041}千", [0, 3, 4]],
    ["one character for a pair", "\u{1d400}b", [0, 2, 3]],
    ["three characters for one", "…好", [0, 0, 0, 1, 2]],
    ["one character for two", "e\u0301x", [0, 2, 3]],
    ["emoji, which stay", "\u{1f600}好", [0, 1, 2, 3]],
  ])("maps positions back over %s", (_name, text, wanted) => {
    const { text: folded, toOriginal } = normalise(text);
    expect(Array.from({ length: folded.length + 1 }, (_, at) => toOriginal(at))).toEqual(wanted);
  });

  it("pairs every look-alike with one small Latin letter", () => {
    for (const latin of lookalikes.values()) expect(latin).toMatch(/^[a-z]$/);
  });

  it("maps every position of any text to a place in the original, in order", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("兩", "…", "㎏", "\u200b", "e\u0301", "\u{1d400}", "\ud800", "\u0000", "ｶﾞ"),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join("");
        const { text: folded, toOriginal } = normalise(text);
        let latest = 0;
        for (let at = 0; at <= folded.length; at++) {
          const original = toOriginal(at);
          expect(original).toBeGreaterThanOrEqual(latest);
          expect(original).toBeLessThanOrEqual(text.length);
          latest = original;
        }
        expect(toOriginal(folded.length)).toBe(text.length);
      }),
    );
  });

  it.each([
    ["plain Latin text", "Pay by Friday. "],
    ["Chinese text", "我下个月还三千五。"],
    ["text that changes throughout", "兩千塊ＡＢ…"],
    ["emoji", "\u{1f600}"],
    ["lone surrogates", "\ud800"],
    ["marks", "a\u0301"],
    ["NUL", "\u0000"],
  ])("folds a megabyte of %s in linear time", (_name, piece) => {
    const text = piece.repeat(Math.ceil(2 ** 20 / piece.length));
    expect(growthOf(normalise, text)).toBeLessThan(growthMax);
  });
});
