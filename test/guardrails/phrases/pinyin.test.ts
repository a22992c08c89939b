import { readFileSync, readdirSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { expect, it } from "vitest";
import { cutSyllables, soundsOf } from "../../../guardrails/phrases/pinyin-runs.ts";

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

it("has the sounds of every character that a pattern uses, as pinyin-pro gives them", () => {
  const wrong = [...characters].filter((char) => {
    const options = { toneType: "none", type: "array", multiple: true, v: true } as const;
    const sounds = [...new Set(pinyin(char, options))].sort();
    return JSON.stringify([...(soundsOf.get(char) ?? [])].sort()) !== JSON.stringify(sounds);
  });
  expect(wrong).toEqual([]);
});

it("cuts a run of letters into syllables, or not at all", () => {
  expect(cutSyllables("shangmen")).toEqual([5, 8]);
  expect(cutSyllables("lao")).toEqual([3]);
  expect(cutSyllables("app")).toBeUndefined();
});

it("reads no run of more than 24 letters as pinyin", () => {
  expect(cutSyllables("lao".repeat(8))).toHaveLength(8);
  expect(cutSyllables("lao".repeat(9))).toBeUndefined();
});
