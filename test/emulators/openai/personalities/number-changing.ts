import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";
import { say } from "./say.ts";

/** Says the move with every figure off by one: 1,240.00 becomes 2,351.11. */
export const numberChanging: Personality = (request) => {
  const { script } = askedMove(request);
  return say(
    request,
    script.replaceAll(/\d/gu, (digit) => String((Number(digit) + 1) % 10)),
  );
};
