/** A stretch of a text, and whether something was found in it. */
export interface TextPiece {
  readonly text: string;
  /** Where it begins, UTF-16. */
  readonly from: number;
  readonly isFound: boolean;
}

/** A text cut at the places of what was found in it. Places may overlap, and lie outside of the text. */
export function textPieces(
  text: string,
  spans: readonly (readonly [from: number, to: number])[],
): TextPiece[] {
  const inside = spans
    .map(([from, to]) => [Math.max(0, from), Math.min(text.length, to)] as const)
    .filter(([from, to]) => from < to);
  const cuts = [...new Set([0, text.length, ...inside.flat()])].sort((a, b) => a - b);
  const pieces: TextPiece[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[index + 1] ?? text.length;
    const isFound = inside.some((span) => span[0] <= from && to <= span[1]);
    const last = pieces.at(-1);
    if (last?.isFound === isFound)
      pieces[pieces.length - 1] = { ...last, text: text.slice(last.from, to) };
    else pieces.push({ text: text.slice(from, to), from, isFound });
  }
  return pieces;
}
