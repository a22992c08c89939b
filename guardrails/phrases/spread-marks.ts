/**
 * One character, a mark or two, one character, and the same mark again and again: nobody writes so but to
 * keep the characters of a word apart. Brackets come in pairs.
 */
const spread =
  /\p{Script=Han}([^\p{L}\p{N}]{1,2})\p{Script=Han}(?:\1\p{Script=Han})+|(?:[[({《【<]\p{Script=Han}[\])}》】>]){2,}/gu;

/** The places of the marks in a normalised text that only keep the characters of a word apart. */
export function spreadMarks(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { 0: words, index } of text.matchAll(spread)) {
    for (const { index: at } of words.matchAll(/[^\p{L}\p{N}]/gu)) places.add(index + at);
  }
  return places;
}
