import type { Family } from "./vocabulary.ts";

/** One thing the guard or a reviewer noted, with its rule and its place in the text. */
export interface Finding {
  readonly ruleId: string;
  readonly family: Family;
  readonly severity: "critical" | "block" | "rewrite" | "warn";
  /** UTF-16 positions in the text as it was given, the end excluded. */
  readonly span: readonly [from: number, to: number];
  readonly action: "suppress" | "rewrite" | "log";
  /** What would have been true in this place, for people to read; only where the facts say it. */
  readonly expected?: string;
}
