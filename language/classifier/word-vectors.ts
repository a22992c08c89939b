import { readFileSync } from "node:fs";

/** Vectors of words in which words of like use lie near one another, most frequent word first. */
export interface WordVectors {
  readonly width: number;
  /** The row of each word; a low one means a frequent word. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** What one step of each dimension is worth. */
  readonly scales: Float32Array;
  /** Rows one after the other, `width` steps each. */
  readonly values: Int8Array;
}

/** Bytes of one scale in the file. */
const scaleBytes = Float32Array.BYTES_PER_ELEMENT;

/**
 * Reads vectors from `words.txt`, one word a line, and `vectors.bin`: a little-endian Float32 scale for each
 * dimension, then a signed byte for each dimension of each word.
 * @throws RangeError if the two do not fit each other.
 */
export function readWordVectors(folder: URL, width: number): WordVectors {
  const words = readFileSync(new URL("words.txt", folder), "utf8").trim().split("\n");
  const { buffer, byteOffset } = readFileSync(new URL("vectors.bin", folder));
  const scales = new Float32Array(buffer.slice(byteOffset, byteOffset + width * scaleBytes));
  const values = new Int8Array(buffer, byteOffset + width * scaleBytes, words.length * width);
  return { width, rowOf: new Map(words.map((word, row) => [word, row])), scales, values };
}

/** A word of this rank counts half of a rare one: small words carry the grammar, not the matter. */
const halfWeightRank = 400;

/** The mean of the words' vectors, frequent words counting less; zeros where none is known. */
export function meanVector(words: readonly string[], vectors: WordVectors): Float32Array {
  const { width, rowOf, scales, values } = vectors;
  const sum = new Float32Array(width);
  let total = 0;
  for (const word of words) {
    const row = rowOf.get(word);
    if (row === undefined) continue;
    const weight = (row + 1) / (row + 1 + halfWeightRank);
    total += weight;
    for (let at = 0; at < width; at += 1) {
      sum[at] = (sum[at] ?? 0) + weight * (values[row * width + at] ?? 0);
    }
  }
  return sum.map((value, at) => (total === 0 ? 0 : (value * (scales[at] ?? 0)) / total));
}
