/** Draws from one seed. */
export interface Draw {
  readonly chance: (probability: number) => boolean;
  readonly below: (count: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly some: <T>(values: readonly T[], probability: number) => T[];
}

/** Draws that depend on the seed alone. */
export function drawFrom(seed: number): Draw {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const chance = (probability: number) => random() < probability;
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const some = <T>(values: readonly T[], probability: number) =>
    values.filter(() => chance(probability));
  return { chance, below, pick, some };
}

/** Numbers in [0, 1) that depend on the seed alone. */
function seededRandom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
