/** Draws that depend on a seed alone: the same seed gives the same debtor, byte for byte. */
export interface Draw {
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** A whole number from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number;
  /** @throws RangeError if there is nothing to pick from. */
  readonly pick: <T>(values: readonly T[]) => T;
}

/** @param seed any text; a change of one character gives other draws. */
export function drawFrom(seed: string): Draw {
  const random = mulberry32(hashOf(seed));
  return {
    chance: (probability) => random() < probability,
    between: (min, max) => min + Math.floor(random() * (max - min + 1)),
    pick: (values) => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new RangeError("Expected something to pick from.");
      return value;
    },
  };
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers in [0, 1); Tommy Ettinger's mulberry32: small, and even enough for wordings and chances. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
