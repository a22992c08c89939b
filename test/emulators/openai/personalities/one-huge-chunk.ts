import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** Characters of the one chunk. */
export const hugeChunkChars = 200_000;

/** Says all at once, and far too much. */
export const oneHugeChunk: Personality = (request) => {
  const { script } = askedMove(request);
  const text = `${script} `.repeat(Math.ceil(hugeChunkChars / (script.length + 1)));
  return { steps: [{ type: "piece", text: text.slice(0, hugeChunkChars) }] };
};
