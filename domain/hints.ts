/**
 * What a person may hint to the agent in a call that it leads: a closed list, never free text, so that nothing a
 * person types can become words of the agent unseen by the policy.
 */
export const HINTS = [
  /** Shorter, slower, warmer words from now on. */
  "slow_down",
  /** Ask, once, what has made it hard. */
  "ask_reason",
  /** Treat the debtor as one in hardship: every option side by side, nothing above what they can afford. */
  "ask_hardship",
  /** Name a deferral, where the creditor has authorised one. */
  "offer_deferral",
  /** Ask for no more money in this call. */
  "stop_asking",
  /** Call a person. */
  "hand_over",
] as const;
export type Hint = (typeof HINTS)[number];
