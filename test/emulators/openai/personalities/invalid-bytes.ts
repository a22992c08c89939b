import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** Says the move with bytes in it that are no UTF-8: a lone lead byte, a lone tail, a surrogate. */
export const invalidBytes: Personality = (request) => {
  const { script } = askedMove(request);
  return {
    steps: [
      { type: "text", text: script.slice(0, 10) },
      { type: "raw-piece", bytes: Uint8Array.of(0xe4, 0xbd, 0x20, 0xff, 0x80, 0xed, 0xa0, 0x80) },
      { type: "text", text: script.slice(10) },
    ],
  };
};
