import type { CounterSpec } from "./compile-contact-pack.ts";
import type { Remaining } from "./contact-answer.ts";
import type { ContactRequest, HistoryEntry } from "./contact-request.ts";
import type { Whereabouts } from "./places/resolve-places.ts";
import { releaseOf, weighsSince } from "./release.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** The scopes that an entry is in, as bits. */
export const scopeBits = { debtor: 1, debt: 2, number: 4 } as const;

/** What the history has used of one counter. */
export interface Usage {
  readonly spec: CounterSpec;
  readonly limit: number;
  /** Entries of this moment and later weigh now. */
  readonly sinceMs: number;
  used: number;
  /** The latest moments that weigh, latest first, at most `limit` of them. */
  readonly latestMs: number[];
}

/** The counters that apply to a request, with nothing used yet. */
export function openUsages(
  request: ContactRequest,
  { packs, clocks }: Whereabouts,
): readonly Usage[] {
  const usages: Usage[] = [];
  if (clocks.length === 0) return usages;
  for (const { counters, offIds } of packs) {
    for (const spec of counters) {
      const { row } = spec;
      if (offIds.has(row.id) && !request.switchedOn.includes(row.id)) continue;
      if (!row.channels.includes(request.channel)) continue;
      if (row.numberKinds !== undefined && !row.numberKinds.includes(request.numberKind)) continue;
      const limit = Math.min(row.limit, request.tighter[row.id] ?? row.limit);
      const sinceMs = weighsSince(request.now, row.window, clocks);
      usages.push({ spec, limit, sinceMs, used: 0, latestMs: [] });
    }
  }
  return usages;
}

/** Counts one entry, whose metrics and scopes are given as bits. */
export function countEntry(
  usages: readonly Usage[],
  entry: HistoryEntry,
  { metrics, scopes }: { readonly metrics: number; readonly scopes: number },
): void {
  for (const usage of usages) {
    const { row, metricBit } = usage.spec;
    if ((metrics & metricBit) === 0 || entry.at < usage.sinceMs) continue;
    if ((scopes & scopeBits[row.scope]) === 0) continue;
    if (row.skipsConsented && entry.consented) continue;
    const { numberKind } = entry;
    if (numberKind !== null && row.numberKinds !== undefined) {
      if (!row.numberKinds.includes(numberKind)) continue;
    }
    usage.used += 1;
    keepLatest(usage, entry.at);
  }
}

function keepLatest({ latestMs, limit }: Usage, atMs: number): void {
  let place = latestMs.length;
  while (place > 0 && (latestMs[place - 1] as number) < atMs) place -= 1;
  if (place >= limit) return;
  latestMs.splice(place, 0, atMs);
  if (latestMs.length > limit) latestMs.pop();
}

/** When more will be left of a counter; null if nothing is used, or nothing is ever allowed. */
export function renewalOf({ latestMs, spec }: Usage, clocks: readonly ZoneClock[]): number | null {
  const atMs = latestMs.at(-1);
  return atMs === undefined ? null : releaseOf(atMs, spec.row.window, clocks);
}

export function remainingOf(usage: Usage, renewsAt: number | null): Remaining {
  const { spec, limit, used } = usage;
  return { rule: spec.row.id, limit, used, left: Math.max(0, limit - used), renewsAt };
}
