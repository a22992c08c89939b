import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textPieces } from "../../../../web/console/guard/text-pieces.ts";

describe("a text in which something was found", () => {
  it.each([
    ["nothing", [], ["we will visit"]],
    ["one word", [[8, 13]], ["we will ", "[visit]"]],
    [
      "two that overlap",
      [
        [0, 5],
        [3, 7],
      ],
      ["[we will]", " visit"],
    ],
    [
      "two that touch",
      [
        [0, 2],
        [2, 7],
      ],
      ["[we will]", " visit"],
    ],
    [
      "one inside another",
      [
        [0, 7],
        [3, 5],
      ],
      ["[we will]", " visit"],
    ],
    ["the whole", [[0, 13]], ["[we will visit]"]],
    [
      "something outside of it",
      [
        [-3, 2],
        [8, 99],
        [40, 50],
        [5, 5],
      ],
      ["[we]", " will ", "[visit]"],
    ],
  ] as const)("is cut where it was: %s", (_name, spans, expected) => {
    const pieces = textPieces("we will visit", spans);
    expect(pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text))).toEqual(expected);
  });

  it("is whole again when its pieces are put together, and no two of a kind touch", () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const pieces = textPieces(text, spans);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.isFound).not.toBe(pieces[index + 1]?.isFound);
          expect(text.startsWith(piece.text, piece.from)).toBe(true);
        }
      }),
    );
  });
});
