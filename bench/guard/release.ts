import { findPhrases } from "../../guardrails/phrases/find-phrases.ts";
import { cutSentences, SentenceCutter } from "../../language/sentences.ts";
import { phrasesOfPatterns } from "../../test/guardrails/phrases/pattern-phrases.ts";
import { monyone } from "./peers.ts";

/**
 * Whether a forbidden phrase gets out of a stream: every phrase of the families' patterns between two
 * harmless sentences, at every split point and in random chunks. Beside it, three ways that guards of
 * the field work, each given an exact matcher that knows all phrases: how many characters of the phrase
 * have been said when it is stopped.
 *
 *   node bench/guard/release.ts [CHUNKINGS]
 */
const [chunkings = 100_000] = process.argv.slice(2).map(Number);

const around = {
  zh: ["您好，请稍等。", "。谢谢您。"],
  en: ["Hello there. ", ". Thank you."],
} as const;
const phrases = phrasesOfPatterns(3).filter(({ family }) => family !== "F16");
const cases = phrases.map(({ language, text }) => {
  const [before, after] = around[language];
  const sentence = text.toLowerCase();
  return {
    text: before + sentence + after,
    from: before.length,
    to: before.length + sentence.length,
    phrase: sentence,
  };
});

/** A small generator of numbers, so that every run draws the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomFrom(20_261_122);

function chunksOf(text: string, sizeMax: number): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    const size = 1 + Math.floor(random() * sizeMax);
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}

function cut(chunks: readonly string[]): string[] {
  const cutter = new SentenceCutter();
  return [...chunks.flatMap((chunk) => cutter.push(chunk)), ...cutter.end()];
}

const verdicts = new Map<string, boolean>();
function isForbidden(sentence: string): boolean {
  const known =
    verdicts.get(sentence) ?? findPhrases(sentence).some(({ family }) => family !== "F16");
  verdicts.set(sentence, known);
  return known;
}

let splits = 0;
let different = 0;
let leaked = 0;
const leaks = new Set<string>();
const wholes = cases.map(({ text }) => cutSentences(text));
function compare(index: number, chunks: readonly string[]): void {
  const whole = wholes[index] ?? [];
  const sentences = cut(chunks);
  if (sentences.join("\n") !== whole.join("\n")) different += 1;
  const released = sentences.filter((sentence) => !isForbidden(sentence)).join(" ");
  if (released.includes(cases[index]?.phrase ?? "\n")) {
    leaked += 1;
    leaks.add(cases[index]?.text ?? "");
  }
}
cases.forEach(({ text }, index) => {
  for (let at = 1; at < text.length; at += 1) {
    splits += 1;
    compare(index, [text.slice(0, at), text.slice(at)]);
  }
});
for (let turn = 0; turn < chunkings; turn += 1) {
  const index = Math.floor(random() * cases.length);
  compare(index, chunksOf(cases[index]?.text ?? "", 8));
}
console.log(
  `kindline: ${cases.length} phrases, ${splits} split points, ${chunkings} random chunkings: ` +
    `${different} differ from the whole text, ${leaked} let the phrase out`,
);

for (const text of leaks) console.log(`  ${text}`);

const matcher = new monyone.AhoCorasick(cases.map(({ phrase }) => phrase));
const finds = (text: string): boolean => matcher.hasKeywordInText(text);

/** Characters of the phrase that were said before the guard said stop. */
type Peer = (chunks: readonly string[], from: number, to: number) => number;

const outOf = (said: number, from: number, to: number): number =>
  Math.max(0, Math.min(said, to) - from);

/** Says each chunk first, and looks at all of it after so many chunks and at the end. */
const sayFirst =
  (everyChunks: number): Peer =>
  (chunks, from, to) => {
    let said = "";
    for (const [at, chunk] of chunks.entries()) {
      said += chunk;
      if ((at + 1) % everyChunks === 0 && finds(said)) return outOf(said.length, from, to);
    }
    return outOf(said.length, from, to);
  };

/** Looks at each chunk by itself before it is said. */
const eachChunk: Peer = (chunks, from, to) => {
  let said = 0;
  for (const chunk of chunks) {
    if (finds(chunk)) return outOf(said, from, to);
    said += chunk.length;
  }
  return outOf(said, from, to);
};

/** Looks at each chunk with what was said before it: sees the phrase, but only with its end. */
const withTail: Peer = (chunks, from, to) => {
  let said = "";
  for (const chunk of chunks) {
    if (finds(said + chunk)) return outOf(said.length, from, to);
    said += chunk;
  }
  return outOf(said.length, from, to);
};

const peers: readonly (readonly [name: string, peer: Peer])[] = [
  ["says first, looks every 100 chunks", sayFirst(100)],
  ["says first, looks at every chunk", sayFirst(1)],
  ["looks at each chunk by itself", eachChunk],
  ["looks at each chunk with a tail", withTail],
];
for (const [name, peer] of peers) {
  const said = cases.map(({ text, from, to }) => peer(chunksOf(text, 8), from, to));
  const mean = said.reduce((sum, each) => sum + each, 0) / said.length;
  const whole = said.filter((count, at) => count >= (cases[at]?.phrase.length ?? Infinity)).length;
  console.log(
    `${name}: ${mean.toFixed(1)} characters of a phrase on average, ${whole} phrases whole`,
  );
}
