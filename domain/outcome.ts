import type { Disposition } from "./dispositions.ts";
import type { HandoffReason } from "./handoff.ts";
import type { Step } from "./vocabulary.ts";

/** One payment as files carry it. */
interface WirePayment {
  readonly amount: string;
  readonly date: string;
}

/** What came of a call, as `replay` prints it and the call record expects it. */
export interface Outcome {
  readonly verified: boolean;
  readonly disposition: Disposition;
  /** The next payment due that the debtor agreed to. */
  readonly promise: WirePayment | null;
  readonly plan: { readonly count: number; readonly instalments: readonly WirePayment[] } | null;
  /** The gravest reason met. */
  readonly handoff: HandoffReason | null;
  /** The debtor turn, from 1, in which a handoff was first decided; 0 is the opening. */
  readonly handoffTurn: number | null;
  readonly frozen: boolean;
  readonly hold: boolean;
  /** Whether any debt fact was spoken. */
  readonly disclosedDebt: boolean;
  readonly steps: Readonly<Record<Step, boolean>>;
}
