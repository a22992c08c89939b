/** The kinds of interval in which some rules do not count. */
export type WindowKind = "plain" | "reply" | "stop" | "agreed" | "agreed7";

/** One rule that applies to the request. */
export interface SlowRule {
  readonly id: string;
  readonly blocksAt: (atMs: number) => boolean;
  /** Every instant at which the answer of `blocksAt` can change for a reason other than the wall clock. */
  readonly changesAtMs: readonly number[];
  /** Times of day at which the wall clock can change the answer; undefined if it does not ask the clock. */
  readonly clockMs?: readonly number[];
  readonly relaxedBy: readonly WindowKind[];
}

/** A rule whose answer is the same at every instant. */
export const always = (id: string, relaxedBy: readonly WindowKind[] = []): SlowRule => ({
  id,
  blocksAt: () => true,
  changesAtMs: [],
  relaxedBy,
});
