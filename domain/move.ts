import type { HandoffReason } from "./handoff.ts";
import type { Line } from "./lines.ts";
import type { Asked } from "./vocabulary.ts";

/** What the policy can decide to do in one turn. */
export const ACTS = [
  "open",
  "ask_name",
  "ask_fragment",
  "end_unverified",
  "answer",
  "state_overdue",
  "ask_reason",
  "empathise",
  "offer",
  "ask_detail",
  "correct",
  "read_back",
  "agree",
  "close",
  "buffer",
  "handoff",
  "crisis",
  "stop",
  "relay",
  "call_back",
  "repeat",
  "stay",
  "goodbye",
] as const;
export type Act = (typeof ACTS)[number];

/** What the agent does this turn: the lines it says, and why. */
export interface Move {
  readonly act: Act;
  /** Reasons, most decisive first, each `area:detail` such as `trigger:hardship` or `step:verify`. */
  readonly because: readonly string[];
  readonly lines: readonly Line[];
  /** What the debtor is asked for, which decides how a short answer is read. */
  readonly asked: Asked | null;
  /** `soft` chooses the shorter, slower, warmer words: all that emotion may do to a move. */
  readonly tone: "plain" | "soft";
  /** Why the call is given to a person, where this move does so. */
  readonly handoff?: HandoffReason;
  /** The agent has said what it has to say; the channel may close once it was heard. */
  readonly ends: boolean;
}
