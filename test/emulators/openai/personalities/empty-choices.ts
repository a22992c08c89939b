import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** Sends chunks without a choice among the others, as some servers do with their filters' results. */
export const emptyChoices: Personality = (request) => ({
  steps: [
    { type: "no-choices" },
    { type: "text", text: wordLines(request, ({ script }) => script) },
    { type: "no-choices" },
  ],
});
