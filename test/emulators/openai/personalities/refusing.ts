import type { Personality } from "../chat-script.ts";

/** Will not do it, and says so in the field that the vendor has for it. */
export const refusing: Personality = () => ({
  steps: [{ type: "refusal", text: "I'm sorry, I can't help with collecting debts." }],
});
