import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** Says each line again and again, until the vendor stops it. */
export const lengthIgnoring: Personality = (request) => ({
  steps: [
    { type: "text", text: wordLines(request, ({ script }) => `${script} `.repeat(60).trim()) },
  ],
  finish: "length",
});
