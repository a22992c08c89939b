import { readFileSync, readdirSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { expect, it } from "vitest";
import { cutSyllables } from "../../../guardrails/phrases/pinyin-runs.ts";
import { soundsOf } from "../../../guardrails/phrases/sounds.ts";

const folder = new URL("../../../guardrails/families/", import.meta.url);

/** Every Chinese character of the patterns and word lists. */
const characters = new Set(
  readdirSync(folder)
    .filter((name) => name !== "pinyin.json" && name !== "lexicon-en.json")
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { zh?: object })
    .flatMap(
      (data) =>
        JSON.stringify({ ...(data.zh ?? data), safe: null }).match(/\p{Script=Han}/gu) ?? [],
    ),
);

/** The 6,763 characters of GB 2312, which are all that everyday Chinese is written with. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => 0xb0 + row);
  return rows
    .flatMap((row) => Array.from({ length: 94 }, (_, cell) => Uint8Array.of(row, 0xa1 + cell)))
    .map((bytes) => decoder.decode(bytes))
    .filter((char) => /^\p{Script=Han}$/u.test(char));
}

const options = { toneType: "none", type: "array", v: true } as const;

it("has the usual sound of every common character, as pinyin-pro gives it", () => {
  const chars = commonCharacters();
  expect(chars).toHaveLength(6763);
  expect(chars.filter((char) => soundsOf(char)?.usual !== pinyin(char, options)[0])).toEqual([]);
});

it("has every character that a pattern uses, with no sound that pinyin-pro does not give it", () => {
  const wrong = [...characters].filter((char) => {
    const known = pinyin(char, { ...options, multiple: true });
    const { all = [] } = soundsOf(char) ?? {};
    return all.length === 0 || !all.every((sound) => known.includes(sound));
  });
  expect(wrong).toEqual([]);
});

it("knows the other sounds of characters that everyday words say in two ways", () => {
  expect(soundsOf("还")?.all).toEqual(["hai", "huan"]);
  expect(soundsOf("行")?.all).toEqual(expect.arrayContaining(["xing", "hang"]));
  expect(soundsOf("死")?.all).toEqual(["si"]);
});

it("cuts a run of letters into syllables in every way that leaves no letter over", () => {
  expect(cutSyllables("si")).toEqual([[0, 2]]);
  expect(cutSyllables("nongsi")).toContainEqual([4, 6]);
  expect(cutSyllables("fangan")).toEqual(
    expect.arrayContaining([
      [0, 3],
      [0, 4],
      [3, 6],
      [4, 6],
    ]),
  );
});

it("cuts no run with a letter left over", () => {
  expect(cutSyllables("app")).toEqual([]);
  expect(cutSyllables("nongsix")).toEqual([]);
});

it("reads no run of more than 48 letters as pinyin", () => {
  expect(cutSyllables("lao".repeat(16))).not.toEqual([]);
  expect(cutSyllables("lao".repeat(17))).toEqual([]);
});
