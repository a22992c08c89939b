import { describe, expect, it } from "vitest";
import type { Redaction } from "../../../transcripts/redact/index.ts";
import { spanWithMarks, withMarks } from "../../../transcripts/redact/with-marks.ts";

const original = "I am Bo Xin, call 5550119 now";
const redactions: readonly Redaction[] = [
  { kind: "name", span: [5, 11] },
  { kind: "phone", span: [18, 25] },
];
const { text } = withMarks(original, redactions, "en");
const after = (from: number, to: number): string =>
  text.slice(...spanWithMarks([from, to], redactions, "en"));

describe("withMarks", () => {
  it("puts a mark in the place of each redaction", () => {
    expect(text).toBe("I am [name], call [phone] now");
  });
});

describe("spanWithMarks", () => {
  it.each([
    ["before all marks", 0, 4, "I am"],
    ["between marks", 13, 17, "call"],
    ["after all marks", 26, 29, "now"],
    ["exactly a redaction", 5, 11, "[name]"],
    ["the beginning of one", 5, 7, "[name]"],
    ["the middle of one", 6, 9, "[name]"],
    ["the end of one", 8, 11, "[name]"],
    ["over the edge of one", 2, 7, "am [name]"],
    ["from inside one on", 8, 17, "[name], call"],
    ["over both", 5, 25, "[name], call [phone]"],
    ["everything", 0, 29, "I am [name], call [phone] now"],
  ])("finds %s", (_name, from, to, words) => {
    expect(after(from, to)).toBe(words);
  });
});
