import type { Personality } from "../chat-script.ts";
import firstEnglish from "./polite-words/en.json" with { type: "json" };
import secondEnglish from "./polite-words/en-b.json" with { type: "json" };
import firstChinese from "./polite-words/zh.json" with { type: "json" };
import secondChinese from "./polite-words/zh-b.json" with { type: "json" };
import { say } from "./say.ts";
import { askedMove, type AskedLine } from "./the-move.ts";
import { wordLines } from "./word-lines.ts";

type Words = Readonly<Record<string, readonly string[]>>;

/** One hand's words for lines, in both languages. */
interface Hand {
  readonly english: Words;
  readonly chinese: Words;
}

/** Of the first hand nothing was trained on, but who wrote them tuned the check knowing which of them failed. */
const first: Hand = { english: firstEnglish, chinese: firstChinese };

/** These were written before the check had seen one of them, and it was not changed for any of them. */
const second: Hand = { english: secondEnglish, chinese: secondChinese };

/** Words that change where a prompt has no line by name; nothing that is a figure, a name or a promise. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\bCan you\b/u, "Could you please"],
  [/\bcan you\b/u, "could you please"],
  [/\bI'm sorry\b/u, "I am so sorry"],
  [/您能否/u, "请问您能否"],
  [/谢谢。/u, "非常感谢您。"],
];

/** Does what it is asked: says each line in words that were found for it by hand, given the prompt. */
const politeBy =
  (hands: readonly Hand[]): Personality =>
  (request) => {
    const { channel } = askedMove(request);
    const turn = request.messages.at(-1)?.content ?? "";
    return say(
      request,
      wordLines(request, (line, isChinese) => {
        const words = hands.map(({ chinese, english }) => (isChinese ? chinese : english));
        const found = wordsFor(line, words, { channel, turn });
        if (found === undefined) return reworded(line, isChinese);
        return found.replace(/\{(\w+)\}/g, (_, name: string) => line.facts[name] ?? "");
      }),
    );
  };

/** Says every line in one of the ways that either hand has for it. */
export const polite = politeBy([first, second]);

/** The words of one hand alone, to measure with. */
export const politeHands = { first: politeBy([first]), second: politeBy([second]) } as const;

function reworded({ script }: AskedLine, isChinese: boolean): string {
  const text = rewordings.reduce((words, [from, to]) => words.replace(from, to), script);
  return isChinese ? `好的。${text}` : `Of course. ${text}`;
}

/** The words for a line: which of them depends on the whole request, so the same request has the same answer. */
function wordsFor(
  { line, script }: AskedLine,
  hands: readonly Words[],
  { channel, turn }: { readonly channel: string; readonly turn: string },
): string | undefined {
  const place = script.includes("solicitor") ? "uk" : channel;
  const found = hands.flatMap((words) => words[`${line}@${place}`] ?? words[line] ?? []);
  return found[numberOf(turn + line) % found.length];
}

/** A number from a text (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
