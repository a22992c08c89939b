import { describe, expect, it } from "vitest";
import { foldCase, requiredAtoms } from "../../../language/patterns/required-atoms.ts";

describe("the atoms of a pattern", () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/lawyer/, ["lawyer"]],
    [/Lawyer/i, ["lawyer"]],
    [/(?:stop|quit) calling/, ["stop calling", "quit calling"]],
    [/\bsue(?:d|s)?\b/i, ["sue", "sued", "sues"]],
    // The longest run between parts that may be anything.
    [/no .{0,5} harassment/, [" harassment"]],
    [/a[^x]bcd/, ["bcd"]],
    [/x(?!y)z/, ["xz"]],
    [/(?<=p)qr/, ["qr"]],
    [/还[款钱]/u, ["还款", "还钱"]],
    [/第\d期/, Array.from({ length: 10 }, (_, digit) => `第${digit}期`)],
    [/zz+/, ["z"]],
    [/(?:ab){2,3}/, ["ab"]],
    [/(?:abc)?def/, ["def", "abcdef"]],
    [/(?:abc)*def/, ["def"]],
    // Nothing that each match must have.
    [/(?:abc)?/, undefined],
    [/abc|/, undefined],
    [/\w+/, undefined],
    [/[^a]/, undefined],
    [/(q)\1|\p{L}/u, undefined],
    [/(?!)/, undefined],
    // So common that they would rule out next to nothing.
    [/[aeiou]/, undefined],
    // Case beyond ASCII is not counted on, what stands around it is.
    [/É/iu, undefined],
    [/caféquux/iu, ["quux"]],
  ])("%s", (regexp, atoms) => {
    expect(requiredAtoms(regexp)?.toSorted()).toEqual(atoms?.toSorted());
  });

  it.each([
    [/sorry/iu, "ſorry"],
    [/kill/iu, "\u212aill"],
    [/STOP/i, "sToP"],
  ])("of %s are in %j, which it matches", (regexp, text) => {
    expect(regexp.test(text)).toBe(true);
    const atoms = requiredAtoms(regexp) ?? [];
    expect(atoms.some((atom) => foldCase(text).includes(atom))).toBe(true);
  });
});
