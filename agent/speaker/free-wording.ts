import type { FreeSpeaker, WordingRequest } from "../ports/words.ts";

/**
 * Milliseconds that a free speaker has for all lines of one turn. People notice a pause from about a second
 * on, and after it the scripted words must still be said in the same turn.
 */
export const freeWordingMsMax = 1_500;

/** Characters of one wording that are read; no line that may be worded freely has half as many. */
export const freeWordingCharsMax = 1_200;

/** Chunks of one wording that are read, empty ones included; a chunk is a token or more. */
export const freeWordingChunksMax = 2_000;

/**
 * The words that a free speaker finds for a line, or undefined where it fails: it throws, has not finished
 * when the turn's time is up, or does not stop. What it yields after that is never looked at.
 * @param timeUp aborted when the turn's time is up.
 */
export async function freeWording(
  speaker: FreeSpeaker,
  request: WordingRequest,
  timeUp: AbortSignal,
): Promise<string | undefined> {
  if (timeUp.aborted) return undefined;
  const done = new AbortController();
  const signal = AbortSignal.any([timeUp, done.signal]);
  const isOver = new Promise<undefined>((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  try {
    return await Promise.race([readAll(speaker, request, signal), isOver]);
  } catch {
    return undefined;
  } finally {
    done.abort();
  }
}

async function readAll(
  speaker: FreeSpeaker,
  request: WordingRequest,
  signal: AbortSignal,
): Promise<string | undefined> {
  let text = "";
  let chunks = 0;
  for await (const chunk of speaker.word(request, signal)) {
    text += chunk;
    chunks += 1;
    const isTooMuch = text.length > freeWordingCharsMax || chunks > freeWordingChunksMax;
    if (signal.aborted || isTooMuch) return undefined;
  }
  return text;
}
