/**
 * Whether a value is said as it is, or as what the true one is more or less than; "nearly" claims besides
 * that little is missing.
 */
export type Bound = "exact" | "more" | "less" | "nearly";

const moreBefore =
  /(?<!不[能得可]?|不可以|不要)(?:多于|超过|大于|不止|高于)$|\b(?:more than|over|(?<!nothing |anything )above|upwards of|north of)\s*$/i;
const lessBefore =
  /(?:不到|没到|不足|少于|(?<!不|不能|不得|不可)低于)$|\b(?:just under|under|(?<!no |take |accept )less than)\s*$/i;
const nearlyBefore =
  /(?:将近|接近|近|快|差不多)$|\b(?:nearly|almost|not quite|close to|(?:just )?(?:shy|short) of)\s*$/i;
const moreAfter = /^\s*(?:多|余|有余|出头|开外)|^\s*(?:plus|and change|odd)\b|^\+/i;
const lessAfter = /^\s*(?:还)?(?:不到|没到|未满)/;

/** The bound that the words around a value make of it. */
export function boundOf(before: string, after: string, words: string): Bound {
  if (nearlyBefore.test(before)) return "nearly";
  if (lessBefore.test(before) || lessAfter.test(after)) return "less";
  return moreBefore.test(before) || moreAfter.test(after) || /[多余]/.test(words)
    ? "more"
    : "exact";
}
