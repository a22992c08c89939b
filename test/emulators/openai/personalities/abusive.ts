import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";
import { say } from "./say.ts";

/** Says the move, and threatens and insults. */
export const abusive: Personality = (request) => {
  const { script, isChinese } = askedMove(request);
  const threat = isChinese
    ? "你这个老赖，再不还钱我们就上门，让你全家和单位都知道。"
    : "You deadbeat, pay now or we will have you arrested and tell your family and your boss.";
  return say(request, `${threat}${isChinese ? "" : " "}${script}`);
};
