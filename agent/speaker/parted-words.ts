import { cutSentences } from "../../language/sentences.ts";
import type { FreePart } from "./free-part.ts";
import type { WordedSentence } from "./worded-sentence.ts";

/** The scripted sentences of a line, and which of them others may stand for. */
interface PartedWords {
  readonly before: readonly WordedSentence[];
  readonly free: readonly WordedSentence[];
  readonly after: readonly WordedSentence[];
}

/** True for a line that is one sentence, so that either all of it is free or nothing. */
export const isOneSentence = (part: FreePart): boolean => sentenceCountOf(part) === 1;

/**
 * The scripted words of a line in their parts; `unsaid` if one of its sentences may not be said, or if its required
 * words are not where they were looked for, as when a name in it ends a sentence.
 */
export function partedWords(
  words: readonly WordedSentence[],
  part: FreePart,
): PartedWords | "unsaid" {
  const { beforeCount, afterCount } = part;
  if (words.some(({ type }) => type !== "say")) return "unsaid";
  if (beforeCount + afterCount === 0) return { before: [], free: words, after: [] };
  if (words.length !== sentenceCountOf(part)) return "unsaid";
  const end = words.length - afterCount;
  return {
    before: words.slice(0, beforeCount),
    free: words.slice(beforeCount, end),
    after: words.slice(end),
  };
}

/** The same words where required ones of the same line follow. */
export const notLast = (words: WordedSentence): WordedSentence =>
  words.type === "say" ? { ...words, isLineEnd: false } : words;

const sentenceCountOf = ({ script, beforeCount, afterCount }: FreePart): number =>
  beforeCount + cutSentences(script.template).length + afterCount;
