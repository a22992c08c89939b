import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** Does as it is asked, greets where it knows no line, in packets that end in the middle of a character. */
export const splitCharacters: Personality = (request) => {
  const pieces =
    wordLines(request, ({ line, script }) => (line === "" ? `您好，${script}…` : script)).match(
      /.{1,24}|\n/gsu,
    ) ?? [];
  return { steps: pieces.map((text) => ({ type: "split-piece", text })) };
};
