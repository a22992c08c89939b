import type { Step } from "../../domain/vocabulary.ts";
import type { FindingKind } from "../../evaluation/score/call-finding.ts";

/** What somebody who knows no scorer wrote beside a call. */
export interface LabelledCall {
  readonly id: string;
  readonly turns: readonly { readonly speaker: string; readonly text?: string }[];
  readonly labels: {
    readonly steps: Readonly<
      Record<Step, { readonly done: boolean | "cannot_tell"; readonly turn: number | null }>
    >;
    readonly findings: readonly LabelledFinding[];
  };
}

export interface LabelledFinding {
  readonly kind: FindingKind;
  readonly turn: number;
  readonly detail?: string | null;
}
