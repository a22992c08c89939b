import { spanSet, type Span, type SpanSet } from "../spans.ts";

/** The places of words that are public and stay: the institution, its channels. */
export function keptSpans(text: string, keep: readonly string[]): SpanSet {
  const spans: Span[] = [];
  for (const words of keep.filter((each) => each.length > 1)) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      spans.push({ from: at, to: at + words.length });
    }
  }
  return spanSet(spans);
}
