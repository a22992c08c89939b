import type { Personality } from "../chat-script.ts";
import { say } from "./say.ts";
import { wordLines } from "./word-lines.ts";

/** Says the move with every figure off by one: 1,240.00 becomes 2,351.11. */
export const numberChanging: Personality = (request) =>
  say(
    request,
    wordLines(request, ({ script }) =>
      script.replaceAll(/\d/gu, (digit) => String((Number(digit) + 1) % 10)),
    ),
  );
