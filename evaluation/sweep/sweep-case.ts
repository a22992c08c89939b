/** Abnormal turns in a row after which a person takes over, as the sweep tries them. */
export const THRESHOLDS = [1, 2, 3, 4, 5] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** Stands for "never": more turns in a row than any call has. */
export const neverThreshold = 1_000_000;

/** What whoever labelled a call says of a handoff. */
export type HandoffLabel =
  /** A person is needed because of the feelings themselves. */
  | "emotion"
  /** A person is needed for another reason. */
  | "other"
  /** No person is needed. */
  | "none"
  /** Either is right, or nobody said: judged neither way. */
  | "either";

/** What happened in one call under one threshold. */
export interface SweptCall {
  /** The streak was the first to hand it over. */
  readonly byStreak: boolean;
  /** Something handed it over: by the turn that the label names, and before a simulated quarrel. */
  readonly inTime: boolean;
  /** It came to a quarrel before a streak handed it over. */
  readonly conflict: boolean;
}

/** One labelled call under every threshold. */
export interface SweepCase {
  readonly source: "recorded" | "simulated";
  readonly label: HandoffLabel;
  /** It comes to a quarrel where no streak ever hands over. */
  readonly conflictWithout: boolean;
  readonly at: Readonly<Record<Threshold, SweptCall>>;
}

/**
 * The call under every threshold. One that its longest streak without any threshold does not reach changes
 * nothing, so the call is not played again for it.
 */
export async function atEach(
  without: { readonly longestStreak: number; readonly swept: SweptCall },
  play: (threshold: Threshold) => Promise<SweptCall>,
): Promise<Record<Threshold, SweptCall>> {
  const at = (threshold: Threshold) =>
    threshold > without.longestStreak ? without.swept : play(threshold);
  return { 1: await at(1), 2: await at(2), 3: await at(3), 4: await at(4), 5: await at(5) };
}
