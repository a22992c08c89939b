import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScanner } from "../../../guardrails/scan/create-scanner.ts";
import { symbolsOfPhrase } from "../../../guardrails/scan/symbols.ts";

const scannerOf = (...texts: string[]) =>
  createScanner(texts.map((text, at) => ({ id: `p${at}`, text })));

const found = (phrase: string, text: string): string[] =>
  scannerOf(phrase)
    .scan(text)
    .map(({ from, to }) => text.slice(from, to));

describe("a phrase is found", () => {
  it.each([
    ["in capitals and full width", "final notice", "ＦＩＮＡＬ Notice!", "ＦＩＮＡＬ Notice"],
    ["in traditional characters", "弄断你的腿", "弄斷您的腿", "弄斷您的腿"],
    ["in look-alike letters", "break", "Вrеаk it", "Вrеаk"],
    ["in letters with accents", "visit", "vísît us", "vísît"],
    ["in mathematical letters", "sue", "we 𝓈𝓊𝑒 you", "𝓈𝓊𝑒"],
    ["behind invisible characters", "弄死你", "弄\u200b死\u{e0041}你", "弄\u200b死\u{e0041}你"],
    ["behind marks upon letters", "final", "f\u0336i\u0336nal", "f\u0336i\u0336nal"],
    ["behind dots and emoji between Chinese characters", "弄死你", "弄.死 🙂 你", "弄.死 🙂 你"],
    ["over any white space", "final notice", "final \n notice", "final \n notice"],
    ["over one mark between words", "final notice", "final-notice", "final-notice"],
    ["between scripts", "加vx", "请加 VX 吧", "加 VX"],
    ["from a ligature that stands for several letters", "office", "oﬃce", "oﬃce"],
  ])("%s", (_name, phrase, text, words) => {
    expect(found(phrase, text)).toEqual([words]);
  });

  it("at every place, also where phrases overlap or are the same", () => {
    const hits = scannerOf("我们上门", "上门", "门找你", "上門").scan("我们上门找你");
    expect(hits).toEqual([
      { id: "p0", from: 0, to: 4 },
      { id: "p3", from: 2, to: 4 },
      { id: "p1", from: 2, to: 4 },
      { id: "p2", from: 3, to: 6 },
    ]);
  });
});

it.each([
  ["sue", "pursue it, sued, issues"],
  ["he", "the shed"],
  ["final notice", "final, notice"],
  ["final notice", "finalnotice"],
  ["弄死你", "弄死。你"],
  ["pay now", "We pay. Now go."],
])("does not find “%s” in “%s”", (phrase, text) => {
  expect(found(phrase, text)).toEqual([]);
});

it.each([[""], [" "], ["\u200b"], ["字".repeat(201)]])(
  "refuses the phrase %j by its id",
  (text) => {
    expect(() => createScanner([{ id: "company.bad", text }])).toThrow("company.bad");
  },
);

it("takes a phrase of the longest length", () => {
  expect(found("字".repeat(200), "字".repeat(200))).toHaveLength(1);
});

const piece = fc.constantFrom(
  ..."弄|死|你|您|上门|a|b|he|she|sue|Ａ|é|\u200b|\u0336| |  |.|,|。|🙂|𝓈|ﬃ|\ud83d|\u0000|\u202e|1".split(
    "|",
  ),
);
const textOf = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const phraseOf = fc
  .array(fc.constantFrom(..."弄|死|你|上门|a|b|he|she|sue| |1".split("|")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""))
  .filter((text) => symbolsOfPhrase(text).length > 0);

/** The phrases that a text holds, by its symbols alone: slow, and plain to see. */
function foundSlowly(phrases: readonly string[], text: string): string[] {
  // Marks that end something stay between symbols; those of a gap never do.
  const symbols = symbolsOfPhrase(text);
  const isWord = (symbol: string | undefined): boolean => /^[a-z0-9]$/.test(symbol ?? "");
  return phrases.flatMap((phrase, index) => {
    const row = symbolsOfPhrase(phrase);
    return symbols.flatMap((_, at) => {
      const isHere = row.every((symbol, offset) => symbols[at + offset] === symbol);
      const end = at + row.length;
      const isInside =
        (isWord(symbols[at - 1]) && isWord(symbols[at])) ||
        (isWord(symbols[end]) && isWord(symbols[end - 1]));
      return isHere && !isInside ? [`p${index}`] : [];
    });
  });
}

it("finds what a slow search through the symbols finds", () => {
  const noGapsInWords = textOf.filter(
    (text) => !/[a-zé1Ａ𝓈ﬃ][^\p{L}\p{N}]{2,}[a-zé1Ａ𝓈ﬃ]/u.test(text),
  );
  fc.assert(
    fc.property(
      fc.array(phraseOf, { minLength: 1, maxLength: 6 }),
      noGapsInWords,
      (phrases, text) => {
        const fast = scannerOf(...phrases)
          .scan(text)
          .map(({ id }) => id);
        expect(fast.toSorted()).toEqual(foundSlowly(phrases, text).toSorted());
      },
    ),
    { numRuns: 500 },
  );
});

it("finds the same in chunks cut anywhere, surrogate pairs split or not", () => {
  fc.assert(
    fc.property(
      fc.array(phraseOf, { minLength: 1, maxLength: 6 }),
      textOf,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
      (phrases, text, sizes) => {
        const scanner = scannerOf(...phrases);
        const scan = scanner.start();
        const hits = [];
        for (let at = 0, turn = 0; at < text.length; turn += 1) {
          const to = at + (sizes[turn % sizes.length] ?? 1);
          hits.push(...scan.push(text.slice(at, to)));
          at = to;
        }
        expect([...hits, ...scan.end()]).toEqual(scanner.scan(text));
      },
    ),
    { numRuns: 500 },
  );
});

it("keeps five thousand phrases in a few million bytes", () => {
  const phrases = Array.from({ length: 5_000 }, (_, at) => ({
    id: `p${at}`,
    text: Array.from({ length: 12 }, (__, step) =>
      String.fromCharCode(0x4e00 + ((at * 31 + step * 97) % 2_000)),
    ).join(""),
  }));
  expect(createScanner(phrases).bytes).toBeLessThan(20 * 2 ** 20);
});

it.each([
  ["lone surrogates", "\ud83d"],
  ["right-to-left marks", "\u202e"],
  ["NUL", "\u0000"],
  ["a beginning again and again", "上门催"],
])("takes a megabyte of %s", (_name, unit) => {
  const text = unit.repeat(Math.ceil(2 ** 20 / unit.length));
  expect(scannerOf("上门催收", "abc").scan(`${text}上门催收`)).toHaveLength(1);
});
