/** The label of a word from outside, or undefined where there is none; never a part of the language. */
export const knownLabel = (
  labels: Readonly<Record<string, string>>,
  word: string,
): string | undefined => (Object.hasOwn(labels, word) ? labels[word] : undefined);

/** The label of a word that the protocol does not close; the word itself where it is a new one. */
export const labelOf = (labels: Readonly<Record<string, string>>, word: string): string =>
  knownLabel(labels, word) ?? word;
