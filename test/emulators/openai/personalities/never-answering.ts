import type { Personality } from "../chat-script.ts";

/** Takes the request, and nothing more comes. */
export const neverAnswering: Personality = () => ({ steps: [{ type: "hang" }] });
