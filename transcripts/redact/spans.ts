/** A stretch of a text: UTF-16 positions, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in order, those that touch joined: a set that is searched in logarithmic time. */
export interface SpanSet {
  readonly spans: readonly Span[];
  readonly touches: (span: Span) => boolean;
  /** Whether one of them holds the whole span. */
  readonly holds: (span: Span) => boolean;
}

export function spanSet(unordered: readonly Span[]): SpanSet {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of unordered.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  /** The first span that ends after the position. */
  const after = (position: number): Span | undefined => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.to ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return spans[low];
  };
  return {
    spans,
    touches: (span) => (after(span.from)?.from ?? Infinity) < span.to,
    holds: (span) => {
      const found = after(span.from);
      return found !== undefined && found.from <= span.from && span.to <= found.to;
    },
  };
}
