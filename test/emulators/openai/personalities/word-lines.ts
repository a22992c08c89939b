import type { ChatRequest } from "../chat-script.ts";
import { askedMove, type AskedLine } from "./the-move.ts";

/** An answer that words each line that was asked for, in the form that the prompt asks for. */
export function wordLines(
  request: ChatRequest,
  word: (line: AskedLine, isChinese: boolean) => string,
): string {
  const { lines, isNumbered } = askedMove(request);
  return lines
    .map((line, index) => {
      const words = word(line, isChinese(line.script));
      return isNumbered ? `[${index + 1}] ${words.replaceAll("\n", " ")}` : words;
    })
    .join("\n");
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
