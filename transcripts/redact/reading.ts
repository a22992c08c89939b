import { looseRuns, strictRuns, type DigitRun } from "./digits/digit-runs.ts";
import { foldText } from "./fold.ts";
import type { RedactionKind } from "./kinds.ts";
import { plainValues } from "./patterns/plain-values.ts";
import type { AskedFor, Found } from "./redaction.ts";
import type { Span, SpanSet } from "./spans.ts";
import { findDays, type DayWords } from "./dates/find-days.ts";

/** One text on its way through the finders. Positions are positions in `text`. */
export interface Reading {
  readonly text: string;
  /** `text` with capitals where the original has them. */
  readonly cased: () => string;
  readonly asked: ReadonlySet<AskedFor>;
  /** Digits that may belong together. */
  readonly looseRuns: () => readonly DigitRun[];
  /** Digits that do belong together, without sums, days and hours. */
  readonly strictRuns: () => readonly DigitRun[];
  /** Days that the text names in words or figures. */
  readonly days: () => readonly DayWords[];
  /** Sums, days, hours, counts and ids of machines. */
  readonly plain: () => SpanSet;
  /** What was found, with its place in the original. */
  readonly found: (kind: RedactionKind, span: Span) => Found;
  readonly known: (kind: RedactionKind, span: Span) => Found;
}

const memo = <T>(make: () => T): (() => T) => {
  let value: { readonly made: T } | undefined;
  return () => (value ??= { made: make() }).made;
};

export function readText(original: string, asked: readonly AskedFor[]): Reading {
  const { text, toOriginal } = foldText(original);
  const loose = memo(() => looseRuns(text));
  const plain = memo(() => plainValues(text));
  const place = (kind: RedactionKind, span: Span, isKnown: boolean): Found => {
    const [from, to] = toOriginal(span.from, span.to);
    return { kind, from, to, isKnown };
  };
  return {
    text,
    cased: memo(() => casedAs(original, text, (at) => toOriginal(at, at)[0])),
    asked: new Set(asked),
    looseRuns: loose,
    strictRuns: memo(() =>
      loose()
        .map((run) => (asked.includes("identity_fragment") ? run : withoutHomophones(text, run)))
        .flatMap((run) => strictRuns(text, run))
        .flatMap((run) => withoutPlain(text, run, plain())),
    ),
    days: memo(() => findDays(text)),
    plain,
    found: (kind, span) => place(kind, span, false),
    known: (kind, span) => place(kind, span, true),
  };
}

/** 三期、六期 is no 3767: a character that sounds like a digit is one only where digits were asked for. */
const withoutHomophones = (text: string, run: DigitRun): DigitRun => ({
  ...run,
  items: run.items.filter(({ kind, from }) => kind !== "slip" || /[a-z]/.test(text.charAt(from))),
});

/** The run without the groups of figures that are sums or days, cut where they stood. */
function withoutPlain(text: string, run: DigitRun, plain: SpanSet): DigitRun[] {
  if (!plain.touches(run)) return [run];
  const items = run.items.filter((item) => !plain.touches(item));
  return strictRuns(text, { ...run, items });
}

function casedAs(original: string, text: string, placeOf: (at: number) => number): string {
  const isSameLength = original.length === text.length;
  let cased = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const was = original.charAt(isSameLength ? at : placeOf(at));
    cased +=
      was !== was.toLowerCase() && char.toUpperCase().length === 1 ? char.toUpperCase() : char;
  }
  return cased;
}
