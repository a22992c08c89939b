import type { Personality } from "../chat-script.ts";
import { askedMove } from "./the-move.ts";

/** Sends chunks without a choice among the others, as some servers do with their filters' results. */
export const emptyChoices: Personality = (request) => ({
  steps: [
    { type: "no-choices" },
    { type: "text", text: askedMove(request).script },
    { type: "no-choices" },
  ],
});
