import { expect, it } from "vitest";
import { parsePattern } from "../../../guardrails/phrases/pattern.ts";

const classes = { us: "我们|@one", one: "我" };

it("reads words, gaps, classes and exceptions", () => {
  expect(parsePattern("@us ~6 上门|登门 !安装", classes)).toEqual({
    slots: [
      { words: ["我们", "我"], gapMax: 0 },
      { words: ["上门", "登门"], gapMax: 6 },
    ],
    unless: ["安装"],
  });
});

it("names the pattern that uses an unknown class", () => {
  expect(() => parsePattern("@them 上门", classes)).toThrow('"@them 上门"');
});

it("names the pattern that has no words", () => {
  expect(() => parsePattern("~3 !安装", classes)).toThrow('"~3 !安装"');
});
