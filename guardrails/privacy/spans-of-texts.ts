import { remembered } from "../../domain/remembered.ts";
import type { Finding } from "../../domain/finding.ts";

/** Texts whose patterns are kept: those of a few cases. */
const textsMax = 256;
const patterns = remembered<RegExp>(textsMax);

const patternOf = (text: string): RegExp =>
  patterns(text, () => new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), "giu"));

/** Where any of the texts stands in a sentence, whatever its letters' case. */
export function spansOfTexts(
  sentence: string,
  texts: Iterable<string | undefined>,
): readonly Finding["span"][] {
  const spans: [number, number][] = [];
  for (const text of texts) {
    if (text === undefined || text === "") continue;
    for (const match of sentence.matchAll(patternOf(text))) {
      spans.push([match.index, match.index + match[0].length]);
    }
  }
  return spans;
}
