import * as fc from "fast-check";
import { expect, it } from "vitest";
import { cutPieces } from "../../../providers/flite/cut-pieces.ts";

it.each([
  [100, 1],
  [101, 2],
])("says a sentence of %d characters in %d pieces", (length, count) => {
  const text = `${"a".repeat(40)}, ${"b".repeat(length - 42)}`;
  expect(cutPieces(text)).toHaveLength(count);
});

it("says a short sentence whole", () => {
  expect(cutPieces("Yes, I'm an A I assistant, not a human being.")).toHaveLength(1);
});

it("cuts a long one where a speaker pauses, its first piece early", () => {
  expect(
    cutPieces(
      "Let me read that back: three monthly payments of nine hundred dollars each, through our official app, is that right?",
    ),
  ).toEqual([
    "Let me read that back:",
    "three monthly payments of nine hundred dollars each, through our official app, is that right?",
  ]);
});

it("makes no piece of a word or two", () => {
  expect(
    cutPieces(
      "Hello, this is the assistant of Northgate who would like to speak with you about something today, okay?",
    ),
  ).toHaveLength(1);
});

it("has no piece where nothing can be said", () => {
  expect(cutPieces(" … 你好 ")).toEqual([]);
});

it("loses no letter", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("word", "and,", "so;", "it:", "is", "é")), (words) => {
      const text = words.join(" ");
      const plain = text.replaceAll("é", "e");
      expect(cutPieces(text).join(" ")).toBe(plain);
      expect(cutPieces(text).every((piece) => piece.length > 0)).toBe(true);
    }),
  );
});
