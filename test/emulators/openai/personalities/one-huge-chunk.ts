import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** Characters of the one chunk. */
export const hugeChunkChars = 200_000;

/** Says all at once, and far too much. */
export const oneHugeChunk: Personality = (request) => {
  const text = wordLines(request, ({ script }) => script);
  const repeated = `${text} `.repeat(Math.ceil(hugeChunkChars / (text.length + 1)));
  return { steps: [{ type: "piece", text: repeated.slice(0, hugeChunkChars) }] };
};
