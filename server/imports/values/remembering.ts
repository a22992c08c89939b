/** Values that are remembered of one kind: the days of a century are fewer. */
const rememberedMax = 20_000;

/**
 * The same function with its last answers kept: lists repeat the same few days and times from row to row,
 * and looking at a calendar takes longer than everything else that is done with a cell.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size >= rememberedMax) known.clear();
    known.set(text, made);
    return made;
  };
}
