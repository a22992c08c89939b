import { describe, expect, it } from "vitest";
import { foldText } from "../../../transcripts/redact/fold.ts";

describe("foldText", () => {
  it.each([
    ["José Ñandú Zoë", "jose nandu zoe"],
    ["ＡＢＣ１２３", "abc123"],
    ["陳偉", "陈伟"],
    ["٤٥६७", "4567"],
    ["Nguyễn", "nguyen"],
    ["don’t", "don’t"],
  ])("folds %s", (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it("gives the whole of every character that a stretch touches, also of one that became several", () => {
    const { text, toOriginal } = foldText("a⒋b㍿c");
    expect(text).toBe("a4.b株式会社c");
    expect(toOriginal(1, 2)).toEqual([1, 2]);
    expect(toOriginal(2, 3)).toEqual([1, 2]);
    expect(toOriginal(5, 6)).toEqual([3, 4]);
    expect(toOriginal(0, text.length)).toEqual([0, 5]);
  });

  it("gives an empty stretch for an empty one", () => {
    expect(foldText("ab").toOriginal(1, 1)).toEqual([1, 1]);
  });
});
