import type { HeardPiece } from "./piece-ears.ts";
import type { SpeechPiece } from "./speech-piece.ts";

/** A piece with its words. */
export type WordedPiece = Omit<SpeechPiece, "samples"> & HeardPiece;

/** How much louder the other side must be for a piece to be its echo, in decibels. */
const echoDbMin = 10;

/** Shares of the piece's time and of its words that the louder one has as well. */
const sharedTimeMin = 0.6;
const sharedWordsMin = 0.6;

/** How far an echo may come behind its sound, in milliseconds: lines to satellites have 600. */
const delayMsMax = 700;

/**
 * Takes out what is the other side's voice, faint on this channel: the same words at the same time, and much less
 * loud. Whoever says the same as loudly speaks at the same time.
 */
export function dropEchoes(pieces: readonly WordedPiece[]): {
  readonly kept: readonly WordedPiece[];
  readonly echoCount: number;
} {
  const kept = pieces.filter((piece) => !pieces.some((other) => isEchoOf(piece, other)));
  return { kept, echoCount: pieces.length - kept.length };
}

function isEchoOf(piece: WordedPiece, other: WordedPiece): boolean {
  if (piece.channel === other.channel || other.levelDb - piece.levelDb < echoDbMin) return false;
  const from = Math.max(piece.startMs, other.startMs);
  const to = Math.min(piece.endMs, other.endMs + delayMsMax);
  if (to - from < sharedTimeMin * (piece.endMs - piece.startMs)) return false;
  const words = wordsOf(piece.text);
  const others = new Set(wordsOf(other.text));
  const shared = words.filter((word) => others.has(word)).length;
  return words.length > 0 && shared >= sharedWordsMin * words.length;
}

/** Words, or characters where there are no blanks between words. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}']+/gu) ?? [];
