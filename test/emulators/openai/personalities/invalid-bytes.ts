import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** Characters before the broken bytes: in the middle of the first line's words. */
const charsBefore = 10;

/** Says the move with bytes in it that are no UTF-8: a lone lead byte, a lone tail, a surrogate. */
export const invalidBytes: Personality = (request) => {
  const text = wordLines(request, ({ script }) => script);
  return {
    steps: [
      { type: "text", text: text.slice(0, charsBefore) },
      { type: "raw-piece", bytes: Uint8Array.of(0xe4, 0xbd, 0x20, 0xff, 0x80, 0xed, 0xa0, 0x80) },
      { type: "text", text: text.slice(charsBefore) },
    ],
  };
};
