import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** Does as it is asked, in packets that end in the middle of a character. */
export const splitCharacters: Personality = (request) => {
  const { script } = askedMove(request);
  const pieces = script.match(/.{1,8}/gsu) ?? [];
  return { steps: ["您好，", ...pieces, "…"].map((text) => ({ type: "split-piece", text })) };
};
