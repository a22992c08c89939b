import type { RecognisedWord } from "../../agent/ports/speech.ts";
import { isInvented, withoutInvented } from "./invented.ts";
import type { plainAnswerSchema, verboseAnswerSchema } from "./transcription-answer.ts";
import type { z } from "zod";

/** What an answer says of its audio; times are in milliseconds from the beginning of that audio. */
export interface Recognised {
  readonly text: string;
  readonly words: readonly RecognisedWord[];
  readonly confidence: number | undefined;
}

/** Reads an answer with segments. @param hint what was sent along to guide the model. */
export function ofVerbose(answer: z.output<typeof verboseAnswerSchema>, hint: string): Recognised {
  const segments = answer.segments ?? [];
  const kept = segments.filter((segment) => !isInvented(segment));
  const dropped = segments.filter((segment) => isInvented(segment));
  const text = dropped.length === 0 ? answer.text : kept.map(({ text }) => text).join("");
  const said = withoutInvented(text, hint);
  const sure = kept.map((segment) => segment.avg_logprob ?? undefined).filter(isKnown);
  const words = (answer.words ?? []).filter(
    ({ start }) => !dropped.some((segment) => start >= segment.start && start < segment.end),
  );
  return {
    text: said,
    words: said === "" ? [] : words.map(toWord),
    confidence: said === "" || sure.length === 0 ? undefined : asShare(Math.min(...sure)),
  };
}

/** Reads an answer that is one text, whole or streamed. */
export function ofPlain(answer: z.output<typeof plainAnswerSchema>, hint: string): Recognised {
  const text = withoutInvented(answer.text, hint);
  // How sure it is of a comma says nothing about what was heard.
  const sure = (answer.logprobs ?? [])
    .filter(({ token }) => /[\p{Letter}\p{Number}]/u.test(token))
    .map(({ logprob }) => logprob);
  const confidence = text === "" || sure.length === 0 ? undefined : asShare(Math.min(...sure));
  return { text, words: [], confidence };
}

const isKnown = (value: number | undefined): value is number => value !== undefined;

/** The probability that such a logarithm stands for, 0 to 1. */
const asShare = (logprob: number): number => Math.min(1, Math.exp(logprob));

const toWord = (word: {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}): RecognisedWord => ({
  text: word.word.trim(),
  startMs: word.start * 1_000,
  endMs: word.end * 1_000,
  confidence: undefined,
});
