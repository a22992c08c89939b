/** Why somebody should think twice before they start a round: it was not rehearsed, or not as it is, or badly. */
export type RehearsalDoubt = "none" | "stale" | "violations";
