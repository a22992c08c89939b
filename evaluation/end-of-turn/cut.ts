/**
 * Where somebody may pause who has not done: after a whole sentence (the most like an end), between clauses,
 * inside a clause, or before and inside a number, an amount or a date.
 */
export const CUT_KINDS = ["sentence", "clause", "phrase", "value"] as const;
export type CutKind = (typeof CUT_KINDS)[number];

/** A place where a text can be cut. */
export interface Cut {
  /** What had been said by then. */
  readonly text: string;
  readonly kind: CutKind;
  /** How likely a pause is at this place, from 0 to 1: people pause after "because", hardly after "red". */
  readonly likelihood: number;
}
