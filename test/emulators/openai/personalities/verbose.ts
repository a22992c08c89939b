import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";
import { say } from "./say.ts";

/** Says the move, and says much around it. */
export const verbose: Personality = (request) => {
  const { script, isChinese } = askedMove(request);
  const around = isChinese
    ? "首先非常感谢您今天抽出宝贵的时间接听这个电话，我完全理解每个人的生活都不容易。"
    : "First of all I would like to thank you so very much for taking the time out of what I am sure is a busy day.";
  return say(request, `${around.repeat(4)}${isChinese ? "" : " "}${script}`);
};
