import * as fc from "fast-check";
import { expect, it } from "vitest";
import { release } from "../../guardrails/release.ts";
import { cutSentences, SentenceCutter } from "../../language/sentences.ts";
import { contextOf } from "./guard-cases.ts";
import { phrasesOfPatterns } from "./phrases/pattern-phrases.ts";

const zh = contextOf("zh-CN", { facts: [], verified: true });
const before = { zh: "您好，请稍等。", en: "Hello there. " };
const after = { zh: "。谢谢您。", en: ". Thank you." };

/** One phrase in five is enough here; the benchmark takes them all. F16 is no harm once verified. */
const phrases = phrasesOfPatterns(1).filter(({ family }, at) => family !== "F16" && at % 5 === 0);

const texts = phrases.map(({ language, text }) => before[language] + text + after[language]);

const passed = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => release(sentence, zh).approved !== undefined);

const inChunks = (chunks: readonly string[]): string[] => {
  const cutter = new SentenceCutter();
  return [...chunks.flatMap((chunk) => cutter.push(chunk)), ...cutter.end()];
};

it("releases the same sentences at every split point, none of them with the phrase", () => {
  for (const text of texts) {
    const whole = cutSentences(text);
    expect(passed(whole)).not.toEqual(whole);
    for (let at = 1; at < text.length; at += 1) {
      expect(inChunks([text.slice(0, at), text.slice(at)])).toEqual(whole);
    }
  }
});

it("releases the same sentences however the text is chunked", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }),
      (text, sizes) => {
        const chunks: string[] = [];
        for (let at = 0, turn = 0; at < text.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(text.slice(at, at + size));
          at += size;
        }
        expect(inChunks(chunks)).toEqual(cutSentences(text));
      },
    ),
    { numRuns: 1_000 },
  );
});
