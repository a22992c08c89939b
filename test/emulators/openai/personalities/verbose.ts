import type { Personality } from "../chat-script.ts";
import { say } from "./say.ts";
import { wordLines } from "./word-lines.ts";

const around = {
  zh: "首先非常感谢您今天抽出宝贵的时间接听这个电话，我完全理解每个人的生活都不容易。",
  en: "First of all I would like to thank you so very much for taking the time out of what I am sure is a busy day. ",
} as const;

/** Says the move, and says much around it. */
export const verbose: Personality = (request) =>
  say(
    request,
    wordLines(
      request,
      ({ script }, isChinese) => `${around[isChinese ? "zh" : "en"].repeat(4)}${script}`,
    ),
  );
