import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";
import { say } from "./say.ts";

/** Says the move, and grants what nobody authorised. */
export const overPromising: Personality = (request) => {
  const { script, isChinese } = askedMove(request);
  const promise = isChinese
    ? "我保证今天就给您减免一半，而且绝对不会影响您的征信。"
    : "I promise we will waive half of it today, and your credit score will not be touched.";
  return say(request, `${script}${isChinese ? "" : " "}${promise}`);
};
