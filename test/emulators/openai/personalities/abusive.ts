import type { Personality } from "../chat-script.ts";
import { say } from "./say.ts";
import { wordLines } from "./word-lines.ts";

const threat = {
  zh: "你这个老赖，再不还钱我们就上门，让你全家和单位都知道。",
  en: "You deadbeat, pay now or we will have you arrested and tell your family and your boss. ",
} as const;

/** Says the move, and threatens and insults. */
export const abusive: Personality = (request) =>
  say(
    request,
    wordLines(request, ({ script }, isChinese) => `${threat[isChinese ? "zh" : "en"]}${script}`),
  );
