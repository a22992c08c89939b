import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";
import { say } from "./say.ts";

/** Words that mean the same; nothing that is a figure, a name or a promise is among them. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\bCan you\b/u, "Could you please"],
  [/\bcan you\b/u, "could you please"],
  [/\bWould you like\b/u, "Would you care"],
  [/\bI'm sorry\b/u, "I am so sorry"],
  [/\bThanks\b/u, "Thank you"],
  [/您能否/u, "请问您能否"],
  [/您方便/u, "请问您方便"],
  [/谢谢。/u, "非常感谢您。"],
];

/** Does what it is asked: says the move in other, polite words. */
export const polite: Personality = (request) => {
  const { script, isChinese } = askedMove(request);
  const reworded = rewordings.reduce((text, [from, to]) => text.replace(from, to), script);
  return say(request, isChinese ? `好的。${reworded}` : `Of course. ${reworded}`);
};
