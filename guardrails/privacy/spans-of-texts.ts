import type { Finding } from "../../domain/finding.ts";

/** Where any of the texts stands in a sentence, whatever its letters' case. */
export function spansOfTexts(
  sentence: string,
  texts: Iterable<string | undefined>,
): readonly Finding["span"][] {
  const spans: [number, number][] = [];
  for (const text of texts) {
    if (text === undefined || text === "") continue;
    const pattern = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), "giu");
    for (const match of sentence.matchAll(pattern)) {
      spans.push([match.index, match.index + match[0].length]);
    }
  }
  return spans;
}
