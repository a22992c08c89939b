import type { Personality } from "../chat-script.ts";
import english from "./polite-words/en.json" with { type: "json" };
import chinese from "./polite-words/zh.json" with { type: "json" };
import { say } from "./say.ts";
import { askedMove, type AskedLine } from "./the-move.ts";
import { wordLines } from "./word-lines.ts";

type Words = Readonly<Record<string, readonly string[]>>;

/** Words that change where a prompt has no line by name; nothing that is a figure, a name or a promise. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\bCan you\b/u, "Could you please"],
  [/\bcan you\b/u, "could you please"],
  [/\bI'm sorry\b/u, "I am so sorry"],
  [/您能否/u, "请问您能否"],
  [/谢谢。/u, "非常感谢您。"],
];

/**
 * Does what it is asked: says each line in the words that a model found for it when it was given the prompt by hand.
 * Nothing was trained on them, but their author has tuned the check knowing which of them failed.
 */
export const polite: Personality = (request) => {
  const { channel } = askedMove(request);
  return say(
    request,
    wordLines(request, (line, isChinese) => {
      const found = wordsFor(line, isChinese ? chinese : english, channel);
      if (found === undefined) {
        const reworded = rewordings.reduce(
          (text, [from, to]) => text.replace(from, to),
          line.script,
        );
        return isChinese ? `好的。${reworded}` : `Of course. ${reworded}`;
      }
      return found.replace(/\{(\w+)\}/g, (_, name: string) => line.facts[name] ?? "");
    }),
  );
};

/** The words for a line: which of them depends on its script alone, so the same request has the same answer. */
function wordsFor({ line, script }: AskedLine, words: Words, channel: string): string | undefined {
  const place = script.includes("solicitor") ? "uk" : channel;
  const found = words[`${line}@${place}`] ?? words[line] ?? [];
  return found[script.length % found.length];
}
