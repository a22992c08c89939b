import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { isOfDebt, isOfDebtor, isOfMetric, isOfNumber, releaseAfterDays } from "./slow-history.ts";
import type { CounterRow, SlowPack } from "./slow-packs.ts";

const hourMs = 3_600_000;

export interface Counter {
  readonly row: CounterRow;
  readonly limit: number;
  /** When each entry that it counts stops to weigh. */
  readonly releasesMs: readonly number[];
}

/** Every counter of the packs that applies to the channel and the kind of number, in order. */
export function countersOf(
  request: ContactRequest,
  packs: readonly SlowPack[],
  zones: readonly string[],
): readonly Counter[] {
  return packs
    .flatMap((pack) => pack.counters ?? [])
    .filter((row) => row.channels.includes(request.channel))
    .filter((row) => row.numberKinds?.includes(request.numberKind) ?? true)
    .map((row) => ({
      row,
      limit: Math.min(row.limit, request.tighter[row.id] ?? row.limit),
      releasesMs: releasesOf(row, request, zones),
    }));
}

function releasesOf(
  row: CounterRow,
  request: ContactRequest,
  zones: readonly string[],
): readonly number[] {
  const isOfScope = {
    debtor: isOfDebtor,
    debt: isOfDebt,
    number: (entry: ContactRequest["history"][number]) => isOfNumber(entry.number, request),
  }[row.scope];
  const { window } = row;
  return request.history
    .filter((entry) => isOfMetric(entry, row.metric))
    .filter((entry) => isOfScope(entry, request))
    .filter((entry) => !(row.skipsConsented === true && entry.consented))
    .filter(
      (entry) =>
        row.numberKinds === undefined ||
        entry.numberKind === null ||
        row.numberKinds.includes(entry.numberKind),
    )
    .map((entry) =>
      "days" in window
        ? releaseAfterDays(entry.at, window.days, zones)
        : entry.at + window.hours * hourMs,
    );
}

export const weighingAt = (counter: Counter, atMs: number): number =>
  counter.releasesMs.filter((releaseMs) => atMs < releaseMs).length;

const leftAt = (counter: Counter, atMs: number): number =>
  Math.max(0, counter.limit - weighingAt(counter, atMs));

/** What is left of a counter, and when there will be more. */
export function remainingOf(counter: Counter, nowMs: number) {
  const renewals = counter.releasesMs.filter(
    (releaseMs) => releaseMs > nowMs && leftAt(counter, releaseMs) > leftAt(counter, nowMs),
  );
  return {
    rule: counter.row.id,
    limit: counter.limit,
    used: weighingAt(counter, nowMs),
    left: leftAt(counter, nowMs),
    renewsAt: renewals.length === 0 ? null : Math.min(...renewals),
  };
}
