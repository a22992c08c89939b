import type { HandoffReason } from "../../domain/handoff.ts";
import type { Line, PublicLine } from "../../domain/lines.ts";
import type { Act } from "../../domain/move.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { ConversationState } from "./state.ts";

/** What is answered, before its tone and its leading lines are settled. */
export interface Reply<L extends Line = Line> {
  readonly act: Act;
  readonly because: readonly string[];
  readonly lines: readonly L[];
  /** What is asked for; `undefined` keeps the question that is open. */
  readonly asked?: Asked | null;
  readonly handoff?: HandoffReason;
  readonly ends?: true;
  /** Nothing may be put before it: no answer to a side question, no acknowledgement. */
  readonly exclusive?: true;
}

/** A reply that says nothing of a debt: all that is possible before verification. */
export type PublicReply = Reply<PublicLine>;

/** A reply together with the state it leaves behind. */
export interface Decision<R extends Reply = Reply> {
  readonly state: ConversationState;
  readonly reply: R;
}
