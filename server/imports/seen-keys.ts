import { hash } from "node:crypto";

/**
 * Keys that were met, each with the row that had it first: 24 to 48 bytes a key whatever its length, so that a
 * million rows fit. Keys are known by 64 bits of their SHA-256; among a million keys the chance that two
 * share them is one in 37 million, and the row of the second would be refused as a duplicate.
 */
export class SeenKeys {
  #high = new Uint32Array(firstSlots);
  #low = new Uint32Array(firstSlots);
  #rows = new Uint32Array(firstSlots);
  #count = 0;

  /** Notes the key. @returns the row that had it before, if one had. */
  add(key: string, row: number): number | undefined {
    const [high, low] = halvesOf(key);
    const slot = this.#find(high, low);
    const before = this.#rows[slot];
    if (before !== undefined && before !== 0) return before;
    this.#put(slot, { high, low, row });
    this.#count += 1;
    if (this.#count * 2 > this.#rows.length) this.#grow();
    return undefined;
  }

  has(key: string): boolean {
    const [high, low] = halvesOf(key);
    return this.#rows[this.#find(high, low)] !== 0;
  }

  /** The slot of the key, or the free one where it belongs. */
  #find(high: number, low: number): number {
    const mask = this.#rows.length - 1;
    let slot = low & mask;
    while (this.#rows[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, { high, low, row }: { high: number; low: number; row: number }): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [highs, lows, rows] = [this.#high, this.#low, this.#rows];
    this.#high = new Uint32Array(rows.length * 2);
    this.#low = new Uint32Array(rows.length * 2);
    this.#rows = new Uint32Array(rows.length * 2);
    for (const [at, row] of rows.entries()) {
      const [high = 0, low = 0] = [highs[at], lows[at]];
      if (row !== 0) this.#put(this.#find(high, low), { high, low, row });
    }
  }
}

/** A power of two. */
const firstSlots = 4096;

function halvesOf(key: string): readonly [high: number, low: number] {
  // As text: to make a buffer of it costs as much as the hash.
  const digest = hash("sha256", key, "hex");
  return [parseInt(digest.slice(0, 8), 16), parseInt(digest.slice(8, 16), 16)];
}
