import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** The connection breaks in the middle of the sentence. */
export const stoppingShort: Personality = (request) => {
  const { script } = askedMove(request);
  const half = script.slice(0, Math.ceil(script.length / 2));
  return { steps: [{ type: "text", text: half }, { type: "drop" }] };
};
