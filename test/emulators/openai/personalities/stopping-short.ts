import type { Personality } from "../chat-script.ts";
import { wordLines } from "./word-lines.ts";

/** The connection breaks in the middle of the words. */
export const stoppingShort: Personality = (request) => {
  const text = wordLines(request, ({ script }) => script);
  const half = text.slice(0, Math.ceil(text.length / 2));
  return { steps: [{ type: "text", text: half }, { type: "drop" }] };
};
