/** Weights in one word of 32 bits. */
const perWord = 4;

/** Added to each weight, so that none is below zero and no sum borrows from its neighbour. */
const offset = 128;

/** Two sums of 16 bits stand in a word: so many bytes fit into each. */
const rowsPerFlush = 256;

const evenBytes = 0x00ff00ff;

/** Rows of bytes, four columns in a word: two sums are added up at once, and a turn has thousands of them. */
export interface PackedRows {
  readonly columns: number;
  readonly words: Int32Array;
}

/** @param weights rows of `columns` bytes, one after the other. */
export function packRows(weights: Int8Array, columns: number): PackedRows {
  const wordsOfRow = Math.ceil(columns / perWord);
  const rows = columns === 0 ? 0 : weights.length / columns;
  const bytes = new Uint8Array(rows * wordsOfRow * perWord);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column] as number;
      bytes[row * wordsOfRow * perWord + column] = weight + offset;
    }
  }
  return { columns, words: new Int32Array(bytes.buffer) };
}

/** The sum of each column over these rows: bytes add up exactly, whatever the order. */
export function sumRows({ columns, words }: PackedRows, rows: readonly number[]): Int32Array {
  const wordsOfRow = Math.ceil(columns / perWord);
  const even = new Int32Array(wordsOfRow);
  const odd = new Int32Array(wordsOfRow);
  const sums = new Int32Array(wordsOfRow * perWord);
  for (let from = 0; from < rows.length; from += rowsPerFlush) {
    const to = Math.min(rows.length, from + rowsPerFlush);
    for (let at = from; at < to; at += 1) {
      const start = (rows[at] as number) * wordsOfRow;
      for (let word = 0; word < wordsOfRow; word += 1) {
        const four = words[start + word] as number;
        even[word] = (even[word] as number) + (four & evenBytes);
        odd[word] = (odd[word] as number) + ((four >>> 8) & evenBytes);
      }
    }
    flush(even, sums, 0);
    flush(odd, sums, 1);
  }
  return sums.subarray(0, columns).map((sum) => sum - offset * rows.length);
}

/** Adds the sums of 16 bits to those of their columns, and begins anew. */
function flush(pairs: Int32Array, sums: Int32Array, first: number): void {
  for (const [word, pair] of pairs.entries()) {
    const column = word * perWord + first;
    sums[column] = (sums[column] as number) + (pair & 0xffff);
    sums[column + 2] = (sums[column + 2] as number) + (pair >>> 16);
  }
  pairs.fill(0);
}
