import { describe, expect, it } from "vitest";
import { requiredAtoms } from "../../../language/patterns/required-atoms.ts";
import { edge } from "../../../language/patterns/word-edges.ts";

/** `|` for the edge of a word; sets in any order. */
const told = (regexp: RegExp): readonly string[][][] | undefined =>
  requiredAtoms(regexp)?.map((clause) =>
    clause.map((atoms) => atoms.map((atom) => atom.replaceAll(edge, "|")).sort()),
  );

describe("what the matches of a pattern need", () => {
  it.each<[RegExp, readonly string[][][] | undefined]>([
    [/lawyer/, [[["lawyer"]]]],
    [/Lawyer/i, [[["lawyer"]]]],
    [/(?:stop|quit) calling/, [[["quit|calling", "stop|calling"]]]],
    [/\bsue(?:d|s)?\b/i, [[["|sued|", "|sues|", "|sue|"]]]],
    // Both runs between parts that may be anything, the rarer one first.
    [/quit .{0,5} harassment/, [[["|harassment"], ["quit|"]]]],
    [/a[^x]bcd/, [[["bcd"]]]],
    [/x(?!y)z/, [[["xz"]]]],
    [/(?<=p)qr/, [[["qr"]]]],
    [/pay(?!\w)/, [[["pay|"]]]],
    [/还[款钱]/u, [[["还款", "还钱"]]]],
    [/第\d期/, [[Array.from({ length: 10 }, (_, digit) => `第|${digit}|期`)]]],
    [/zz+/, [[["z"], ["z"]]]],
    [/(?:ab){2,3}/, [[["ab"]]]],
    [/(?:abc)?def/, [[["abcdef", "def"]]]],
    [/(?:abc)*def/, [[["def"]]]],
    // Ways to match that have nothing in common are clauses of their own.
    [
      /(?:quit|stop).*calls|(?:never|not).*ring/,
      [
        [["calls"], ["quit", "stop"]],
        [["ring"], ["never", "not"]],
      ],
    ],
    // Nothing that each match must have.
    [/(?:abc)?/, undefined],
    [/abc|/, undefined],
    [/\w+/, undefined],
    [/\b/, undefined],
    [/ /, undefined],
    [/[^a]/, undefined],
    [/(q)\1|\p{L}/u, undefined],
    [/(?!)/, undefined],
    // So common that they would rule out next to nothing.
    [/[aeiou]/, undefined],
    // Case beyond ASCII is not counted on, what stands around it is.
    [/É/iu, undefined],
    [/caféquux/iu, [[["quux"], ["caf"]]]],
  ])("%s", (regexp, clauses) => {
    expect(told(regexp)).toEqual(clauses);
  });
});
