import { describe, expect, it } from "vitest";
import { addCharacterNgrams, addWordNgrams } from "../../../language/classifier/ngrams.ts";
import type { FeatureBag } from "../../../language/classifier/sparse-features.ts";

const charactersOf = (text: string): FeatureBag => {
  const bag: FeatureBag = new Set();
  addCharacterNgrams(bag, text);
  return bag;
};

const wordsOf = (...words: readonly string[]): FeatureBag => {
  const bag: FeatureBag = new Set();
  addWordNgrams(bag, words);
  return bag;
};

describe("character n-grams", () => {
  it.each([
    ["", 0],
    ["还", 1],
    ["还款", 3],
    ["我还款", 6],
    ["我要还款", 9],
  ])("are the runs of one to three characters of %j", (text, count) => {
    expect(charactersOf(text).size).toBe(count);
  });

  it("of a text hold those of every part of it", () => {
    const whole = charactersOf("下个月十五号还");

    expect([...charactersOf("十五号")].every((bucket) => whole.has(bucket))).toBe(true);
  });
});

describe("word n-grams", () => {
  it("of no words are none", () => {
    expect(wordsOf().size).toBe(0);
  });

  it("know the order of two words", () => {
    expect(wordsOf("not", "me")).not.toEqual(wordsOf("me", "not"));
  });

  it("of a misspelt word share most of its pieces", () => {
    const right = wordsOf("installment");
    const shared = [...wordsOf("instalment")].filter((bucket) => right.has(bucket));

    expect(shared.length).toBeGreaterThan(wordsOf("instalment").size / 2);
  });
});
