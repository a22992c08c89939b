/** What may stand between the cells of a text. */
export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines at the front that are looked at. */
const linesMax = 20;

/**
 * What separates the cells: whatever stands most often, the same number of times, in the first lines,
 * quoted text left out. A comma where nothing separates anything: a list may have one column.
 */
export function sniffDelimiter(text: string): Delimiter {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = unquoted
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, linesMax);
  let best: { readonly delimiter: Delimiter; readonly score: number } = {
    delimiter: ",",
    score: 0,
  };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    // Titles above the heading have no cells: the most frequent number counts, not the first.
    const most = mostFrequent(counts.filter((count) => count > 0));
    const score = most * counts.filter((count) => count === most).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)];
  return groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? 0;
}
