import type { Personality } from "../chat-script.ts";

/** Wants to act instead of to speak, though no tool was offered; the arguments come in fragments. */
export const toolCalling: Personality = () => ({
  steps: [
    { type: "tool-call", name: "waive_debt", arguments: ['{"amo', 'unt": "10', '0.00"', "}"] },
  ],
});
