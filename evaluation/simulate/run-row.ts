import type { Outcome } from "../../domain/outcome.ts";
import type { Locale } from "../../domain/locale.ts";
import type { UnmetEnd } from "./checks/unmet-ends.ts";
import type { PlayingModel } from "./simulated-debtor.ts";
import type { Violation } from "./checks/violation.ts";
import type { Pressure } from "./meter/health-index.ts";

/** One line of a simulated call, for people and files. */
export interface TranscriptTurn {
  readonly speaker: "agent" | "debtor";
  readonly text: string;
  /** What the agent decided, or the key of what the debtor did. */
  readonly does: string;
}

/** One simulated call, as `simulate --json` prints it. */
export interface RunRow {
  readonly type: "run";
  readonly persona: string;
  /** Place among the persona's runs, from 1. */
  readonly run: number;
  readonly seed: number;
  /** The case that was rehearsed; absent for an invented one. */
  readonly caseId?: string;
  readonly locale: Locale;
  readonly channel: "voice" | "chat";
  /** Nothing was violated, and all that had to hold at the end holds. */
  readonly ok: boolean;
  readonly violations: readonly Violation[];
  readonly failed: readonly UnmetEnd[];
  /** The fault of our own code that broke the call off; such a run counts neither way. */
  readonly fault: string | null;
  /** The two-sided meter; null where a side cannot be judged. */
  readonly meter: {
    readonly creditor: number | null;
    readonly health: number | null;
    readonly pressure: Pressure | null;
    readonly alarms: readonly ("creditor" | "health")[];
  };
  readonly outcome: Outcome | null;
  readonly cost: {
    /** Acts of the debtor. */
    readonly turns: number;
    /** Of speech, estimated, a tenth exact. */
    readonly agentSeconds: number;
    readonly debtorSeconds: number;
    readonly tokens: number;
  };
  /** The model that played the debtor; absent where the script did. */
  readonly debtorModel?: PlayingModel;
  /** Only of runs that are not as they should be, or where it was asked for. */
  readonly transcript?: readonly TranscriptTurn[];
}
