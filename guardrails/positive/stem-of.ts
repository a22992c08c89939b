/** An English word without the endings that change its grammar and not what it is about. */
export const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|y)$/, "i").replace(/(?:ing|ed|es|s|e)$/, "") : word;
