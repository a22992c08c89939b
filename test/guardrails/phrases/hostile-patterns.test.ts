import { expect, it } from "vitest";
import { parsePattern } from "../../../guardrails/phrases/pattern.ts";
import { PhraseTrie, wordUnitsMax } from "../../../guardrails/phrases/phrase-trie.ts";
import { chineseAlphabet } from "../../../guardrails/phrases/alphabet.ts";

const many = Array.from({ length: 501 }, (_, at) => `w${at}`).join("|");
const classes = { us: "我们", endless: "我|@endless", hole: "我||他", many };

it.each([
  ["an unknown class", "@them 上门", '"@them"'],
  ["a name that every object has", "@constructor 上门", '"@constructor"'],
  ["a class that names itself", "@endless 上门", "classes that end"],
  ["an empty word", "我||他 上门", "Expected a word"],
  ["an empty word in a class", "@hole 上门", "Expected a word"],
  ["an empty exception", "我 !", "Expected a word"],
  ["a word of nothing but spaces", "_ 上门", "Expected a word"],
  ["too many words", "@many", "at most 500 words"],
  ["too many slots", "一 二 三 四 五 六 七", "1 to 6 slots"],
  ["a gap that is too wide", "我 ~21 上门", "~0 to ~20"],
  ["a gap that is no number", "我 ~x 上门", "~0 to ~20"],
])("refuses %s and names the pattern", (_name, pattern, message) => {
  expect(() => parsePattern(pattern, classes)).toThrow(message);
  expect(() => parsePattern(pattern, classes)).toThrow(pattern.slice(0, 20));
});

it("takes as many words, slots and units of a gap as the limits say", () => {
  const words = many.split("|").slice(1).join("|");
  expect(parsePattern(`${words} ~20 二 三 四 五 六`, classes).slots).toHaveLength(6);
});

it("takes a word of the longest length and refuses a longer one", () => {
  const trie = new PhraseTrie(chineseAlphabet());
  const symbols = Array.from({ length: wordUnitsMax }, () => "死");
  trie.add(symbols, 0, false);
  expect(() => {
    trie.add([...symbols, "死"], 0, false);
  }).toThrow(`1 to ${wordUnitsMax} units`);
});
