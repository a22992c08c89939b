import { LINE_KEYS, type LineKey } from "../../domain/lines.ts";

/** Lines that are never said in other than their scripted words, beside those with fixed wording. */
const neverFree: ReadonlySet<LineKey> = new Set<LineKey>([
  // A life may depend on it.
  "crisis_stay",
  // What the law has us say of ourselves, and what the law says of the debt.
  "ai_yes",
  "consequence",
]);

/** True for a line that may have other words than the scripted ones, if it is not of fixed wording. */
export const mayBeFree = (key: LineKey): boolean => !neverFree.has(key);

/** A thought that many lines share ("there is no hurry") and that says nothing of any. */
export const courtesyClass = "courtesy";

/** Everything that no line says. */
export const otherClass = "other";

/** What the classifier tells apart, given the lines it learnt. */
export const wordingClasses = (lines: ReadonlySet<LineKey>): readonly string[] => [
  ...LINE_KEYS.filter((key) => lines.has(key)),
  courtesyClass,
  otherClass,
];
