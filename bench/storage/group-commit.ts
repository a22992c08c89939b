import type { BenchStore, Turn } from "./store.ts";

/** Turns of one transaction at most: 32 × 12 rows of 6 values stay far below every limit on parameters. */
const turnsMax = 32;

interface Waiting {
  readonly turn: Turn;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An append that shares its transaction, and so its fsync, with whatever else arrives in the same round
 * of the event loop or while the transaction before it is on its way.
 */
export function groupCommit(store: BenchStore): (turn: Turn) => Promise<void> {
  const waiting: Waiting[] = [];
  let isWriting = false;
  const drain = async (): Promise<void> => {
    for (let group = waiting.splice(0, turnsMax); group.length > 0;) {
      try {
        await store.write(group.map((each) => each.turn));
        for (const each of group) each.resolve();
      } catch (error) {
        for (const each of group) each.reject(error);
      }
      await new Promise((resolve) => setImmediate(resolve));
      group = waiting.splice(0, turnsMax);
    }
    isWriting = false;
  };
  return (turn) =>
    new Promise((resolve, reject) => {
      waiting.push({ turn, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      setImmediate(() => void drain());
    });
}
