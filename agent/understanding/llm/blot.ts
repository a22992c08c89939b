/**
 * A turn without its digits, each place kept: they may be those of an account, a telephone or an identity card, and a
 * reader that never saw a figure can make none up. Places in it are places in the turn.
 */
export const blot = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => "#".repeat(digit.length));

/** Where a quotation stands in a turn, by its blotted words; undefined where it stands nowhere, or twice. */
export function placeOfQuote(
  text: string,
  quote: string,
): readonly [from: number, to: number] | undefined {
  const wanted = blot(quote).trim();
  const blotted = blot(text);
  const from = blotted.indexOf(wanted);
  if (wanted === "" || from < 0 || blotted.indexOf(wanted, from + 1) >= 0) return undefined;
  return [from, from + wanted.length];
}
