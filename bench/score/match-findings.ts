import type { LabelledFinding } from "./labelled-call.ts";

/** How many findings both have, only the scorer has, only the labels have. */
export interface Counts {
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
}

/** Kinds whose detail is a closed list, and so part of what must agree. */
const detailed: ReadonlySet<string> = new Set([
  "forbidden",
  "disclosure_missing",
  "missed_handoff",
]);

interface Found {
  readonly kind: string;
  readonly turn: number;
  readonly detail?: string | null | undefined;
}

const nameOf = ({ kind, detail }: Found): string =>
  detailed.has(kind) ? `${kind} ${detail ?? ""}` : kind;

/** Each once: two wrong amounts in one turn are one finding of that turn. */
const distinct = (findings: readonly Found[]): Found[] => [
  ...new Map(findings.map((each) => [`${nameOf(each)}@${each.turn}`, each])).values(),
];

/**
 * Pairs labelled and scored findings: same kind, same detail where it is a closed list, and the same turn, or at
 * most `slack` turns beside it. Each finding pairs once.
 */
export function matchFindings(
  labelled: readonly LabelledFinding[],
  scored: readonly Found[],
  slack: number,
): { readonly byKind: ReadonlyMap<string, Counts>; readonly errors: readonly string[] } {
  const left = distinct(scored);
  const byKind = new Map<string, Counts>();
  const errors: string[] = [];
  for (const want of distinct(labelled)) {
    const at = left.findIndex(
      (got) => nameOf(got) === nameOf(want) && Math.abs(got.turn - want.turn) <= slack,
    );
    if (at < 0) errors.push(`missed ${nameOf(want)} @${want.turn}`);
    else left.splice(at, 1);
    addCounts(byKind, want.kind, { hit: at < 0 ? 0 : 1, extra: 0, missed: at < 0 ? 1 : 0 });
  }
  for (const got of left) {
    errors.push(`extra ${nameOf(got)} @${got.turn}`);
    addCounts(byKind, got.kind, { hit: 0, extra: 1, missed: 0 });
  }
  return { byKind, errors };
}

export function addCounts(counts: Map<string, Counts>, kind: string, more: Counts): void {
  const { hit, extra, missed } = counts.get(kind) ?? { hit: 0, extra: 0, missed: 0 };
  counts.set(kind, {
    hit: hit + more.hit,
    extra: extra + more.extra,
    missed: missed + more.missed,
  });
}

/** Harmonic mean of precision and recall; not a number where there is nothing to find. */
export const f1Of = ({ hit, extra, missed }: Counts): number =>
  (2 * hit) / (2 * hit + extra + missed);
