import type { Personality } from "../chat-script.ts";
import { say } from "./say.ts";
import { wordLines } from "./word-lines.ts";

const promise = {
  zh: "我保证今天就给您减免一半，而且绝对不会影响您的征信。",
  en: " I promise we will waive half of it today, and your credit score will not be touched.",
} as const;

/** Says the move, and grants what nobody authorised. */
export const overPromising: Personality = (request) =>
  say(
    request,
    wordLines(request, ({ script }, isChinese) => `${script}${promise[isChinese ? "zh" : "en"]}`),
  );
