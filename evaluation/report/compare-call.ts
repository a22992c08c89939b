import type { CallDigest } from "./call-digest.ts";

/** What became of a call since the baseline. */
export interface CallComparison {
  readonly status: "same" | "changed" | "new";
  /** Faults that the baseline had not, by name and turn. */
  readonly newlyFailing: readonly string[];
  readonly newlyPassing: readonly string[];
  /** The first agent turn, from 0, whose words or acts differ; null where none does. */
  readonly firstDifference: number | null;
  /** Agent turns of either run that were not compared, since the recording had stopped answering. */
  readonly excluded: number;
  /** Faults of either run that stand in such turns: only one of the two was judged there. */
  readonly excludedFaults: number;
}

/** Compares a call with its baseline; only turns before the earlier divergence of the two count. */
export function compareCall(before: CallDigest | undefined, now: CallDigest): CallComparison {
  if (before === undefined) {
    return {
      status: "new",
      newlyFailing: [],
      newlyPassing: [],
      firstDifference: null,
      excluded: 0,
      excludedFaults: 0,
    };
  }
  const counted = Math.min(countedTurns(before), countedTurns(now));
  const longest = Math.max(before.turns.length, now.turns.length);
  // A run of scores keeps no words: then there is nothing to compare but faults.
  const hasWords = before.turns.length > 0 && now.turns.length > 0;
  const differing = hasWords
    ? firstDifference(before.turns.slice(0, counted), now.turns.slice(0, counted))
    : null;
  const isCounted = (fault: string): boolean => !hasWords || replyTo(fault) < counted;
  const failing = now.faults.filter((fault) => !before.faults.includes(fault));
  const passing = before.faults.filter((fault) => !now.faults.includes(fault));
  const newlyFailing = failing.filter(isCounted);
  const newlyPassing = passing.filter(isCounted);
  const isSame = differing === null && newlyFailing.length === 0 && newlyPassing.length === 0;
  return {
    status: isSame ? "same" : "changed",
    newlyFailing,
    newlyPassing,
    firstDifference: differing,
    excluded: hasWords ? Math.max(0, longest - counted) : 0,
    excludedFaults: failing.length + passing.length - newlyFailing.length - newlyPassing.length,
  };
}

/**
 * The agent turn, from 0, that a fault stands in or that should have answered it. Turns of a new call are the opening,
 * then what was heard and the answer to it by turns; what was expected of the whole call stands in none.
 */
function replyTo(fault: string): number {
  const turn = / @(\d+)$/.exec(fault)?.[1];
  return turn === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(Number(turn) / 2);
}

/** How many turns count; all that there are, where the recording answered to its end. */
const countedTurns = ({ turns, excluded }: CallDigest): number =>
  excluded === 0 ? Number.POSITIVE_INFINITY : Math.max(0, turns.length - excluded);

function firstDifference(before: readonly string[], now: readonly string[]): number | null {
  const length = Math.max(before.length, now.length);
  for (let at = 0; at < length; at += 1) if (before[at] !== now[at]) return at;
  return null;
}
