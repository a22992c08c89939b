import * as fc from "fast-check";
import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { sentenceCharsMax } from "../../domain/limits.ts";
import { cutSentences, SentenceCutter } from "../../language/sentences.ts";

describe("cutSentences", () => {
  it.each<[string, string[]]>([
    ["您好。我是智能客服！请问方便吗？", ["您好。", "我是智能客服！", "请问方便吗？"]],
    ["Hello there. Is now a good time? Good!", ["Hello there.", "Is now a good time?", "Good!"]],
    ["第一行\n第二行", ["第一行", "第二行"]],
    ["好吗?可以. 谢谢", ["好吗?", "可以.", "谢谢"]],
    ["  您好。  再见。 ", ["您好。", "再见。"]],
    ["", []],
    [" \n ", []],
    ["没有句号", ["没有句号"]],
  ])("cuts %j", (text, wanted) => {
    expect(cutSentences(text)).toEqual(wanted);
  });

  it.each([
    "The balance is $2,813.33 today.",
    "逾期金额是2813.33元。",
    "年化3.5万分之一。",
    "Please ask for Mr. Smith or Ms. Jones.",
    "We close at 5 p.m. on weekdays.",
    "We can call at 7:30 p.m. Friday.",
    "Quote ref. 42 and No. 7 please.",
    "The U.S. office is closed.",
    "J. P. Smith called.",
    "See https://pay.example.com/a.b?c=d!e for details.",
    "请拨打400-000-1101。",
    "等等……我再想想。",
    "Wait... let me think.",
    "1. Pay in full.",
    "我们明天上.门.找你",
  ])("keeps %j whole", (text) => {
    expect(cutSentences(text)).toEqual([text]);
  });

  it.each<[string, string[]]>([
    ["他说：“好的。”然后挂了。", ["他说：“好的。”", "然后挂了。"]],
    ["（可以吗？）可以。", ["（可以吗？）", "可以。"]],
    ['You said "next Friday." Is that right?', ['You said "next Friday."', "Is that right?"]],
    ['Yes. "Next Friday" it is.', ["Yes.", '"Next Friday" it is.']],
    ["真的？！好！！", ["真的？！", "好！！"]],
    ["(Really.) Fine.", ["(Really.)", "Fine."]],
  ])("keeps closing marks with their sentence in %j", (text, wanted) => {
    expect(cutSentences(text)).toEqual(wanted);
  });

  it.each<[string, string[]]>([
    ["We close at 5 p.m. Call us.", ["We close at 5 p.m.", "Call us."]],
    ["No. I will not.", ["No.", "I will not."]],
    ["Neither do I. Next.", ["Neither do I.", "Next."]],
    ["Acme Inc. The rest.", ["Acme Inc.", "The rest."]],
  ])("cuts after an abbreviation that ends its sentence in %j", (text, wanted) => {
    expect(cutSentences(text)).toEqual(wanted);
  });

  it("leaves a sentence at the limit whole and cuts one beyond it", () => {
    const longest = `${"字".repeat(sentenceCharsMax - 1)}。`;
    expect(cutSentences(longest)).toEqual([longest]);
    const longer = `${"字".repeat(sentenceCharsMax)}。`;
    expect(cutSentences(longer)).toEqual(["字".repeat(sentenceCharsMax), "。"]);
  });

  it("cuts a sentence that is too long after its last pause", () => {
    const clause = `${"字".repeat(sentenceCharsMax - 100)}，`;
    expect(cutSentences(clause + "字".repeat(200))[0]).toBe(clause);
  });

  it("never cuts inside a surrogate pair", () => {
    const text = `a${"\u{1f600}".repeat(sentenceCharsMax)}`;
    const sentences = cutSentences(text);
    expect(sentences.join("")).toBe(text);
    for (const sentence of sentences) {
      expect(sentence.isWellFormed()).toBe(true);
      expect(sentence.length).toBeLessThanOrEqual(sentenceCharsMax);
    }
  });
});

const pieces = fc.array(
  fc.constantFrom(
    ..."您好。|再见！|？|”|“|\"|'|）| |  |\n|2,813.33|Mr. |a.m. |p.m. |Friday |We |No. |5|.|...|!|?|…|\u{1f600}|https://a.b/c?d |U.S. |I. |1. |，|字".split(
      "|",
    ),
    "字".repeat(250),
    "word ".repeat(70),
  ),
  { maxLength: 30 },
);

/** The text in chunks whose lengths are taken in turn from `lengths`. */
function inChunks(text: string, lengths: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return chunks;
}

describe("SentenceCutter", () => {
  it("cuts the same sentences however the text was chunked, surrogate pairs split or not", () => {
    fc.assert(
      fc.property(
        pieces,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        (words, lengths) => {
          const text = words.join("");
          const cutter = new SentenceCutter();
          const sentences = inChunks(text, lengths).flatMap((chunk) => cutter.push(chunk));
          expect([...sentences, ...cutter.end()]).toEqual(cutSentences(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("loses and adds nothing but white space", () => {
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join("");
        expect(cutSentences(text).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });

  it("gives a sentence as soon as the character after it is there", () => {
    const cutter = new SentenceCutter();
    expect(cutter.push("您好。")).toEqual([]);
    expect(cutter.push("我")).toEqual(["您好。"]);
    expect(cutter.end()).toEqual(["我"]);
  });

  it("starts afresh after its end", () => {
    const cutter = new SentenceCutter();
    cutter.push("半句");
    expect(cutter.end()).toEqual(["半句"]);
    expect(cutter.end()).toEqual([]);
    expect(cutter.push("新的。好")).toEqual(["新的。"]);
  });

  it("takes a long text one character at a time in linear time", () => {
    const cutter = new SentenceCutter();
    const text = "You owe $2,813.33 by 7 a.m. Friday. 您好。".repeat(2_000);
    const start = performance.now();
    for (const char of text) cutter.push(char);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
