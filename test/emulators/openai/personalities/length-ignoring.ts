import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** Says the move again and again, until the vendor stops it. */
export const lengthIgnoring: Personality = (request) => {
  const { script } = askedMove(request);
  return { steps: [{ type: "text", text: `${script} `.repeat(60) }], finish: "length" };
};
