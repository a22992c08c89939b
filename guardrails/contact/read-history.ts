import type { ContactRequest, HistoryEntry } from "./contact-request.ts";
import type { StopReason } from "./contact-vocabulary.ts";
import { factsOfOutcome, metricBits, type NumberFault } from "./entry-kinds.ts";
import { isSameNumber } from "./matching.ts";
import { countEntry, scopeBits, type Usage } from "./usage.ts";

/** What the history says apart from the counters. */
export interface HistoryFacts {
  /** What became of the number: it stays until a person clears it. */
  readonly numberFaults: Set<NumberFault>;
  /** When the stops that contacts ended with are lifted, by their reason; infinite for what is not lifted. */
  readonly stoppedUntilMs: Map<StopReason, number>;
  /** The latest moment of a disposition, by the days of quiet that it asks for. */
  readonly quietSinceMs: Map<number, number>;
  /** Contacts that ended with an arrangement of which the debtor expects to hear at some moment. */
  readonly arranged: { readonly atMs: number; readonly days: number; readonly untilMs: number }[];
  /** The latest message of the debtor on the channel. */
  messageMs: number | undefined;
  /** The latest confirmation of a stop. */
  confirmedMs: number | undefined;
}

/** Reads the history once, counting on the way. */
export function readHistory(request: ContactRequest, usages: readonly Usage[]): HistoryFacts {
  const facts: HistoryFacts = {
    numberFaults: new Set(),
    stoppedUntilMs: new Map(),
    quietSinceMs: new Map(),
    arranged: [],
    messageMs: undefined,
    confirmedMs: undefined,
  };
  const debtor = request.case.debtorId ?? request.case.caseId;
  for (const entry of request.history) {
    const scopes = scopesOf(entry, request, debtor);
    const outcome = factsOfOutcome(entry.outcome);
    const metrics = metricBits(entry, outcome);
    if (metrics !== 0) countEntry(usages, entry, { metrics, scopes });
    if ((scopes & scopeBits.number) !== 0)
      readNumber(facts, { entry, request, scopes, fault: outcome.numberFault });
    if ((scopes & scopeBits.debtor) === 0) continue;
    const { stopReason, suppressDays, isSent } = outcome;
    if (stopReason !== undefined) readStop(facts, { entry, request, stopReason });
    if (suppressDays > 0) readQuiet(facts, entry, suppressDays);
    if (entry.purpose === "stop_confirmation" && entry.direction === "outbound" && isSent) {
      facts.confirmedMs = latest(facts.confirmedMs, entry.at);
    }
  }
  return facts;
}

function scopesOf(entry: HistoryEntry, request: ContactRequest, debtor: string): number {
  const { number, caseId, debtorId } = entry;
  let scopes = 0;
  if (debtorId === null || debtorId === debtor) {
    scopes = scopeBits.debtor;
    if (caseId === null || caseId === request.case.caseId) scopes |= scopeBits.debt;
  }
  if (number === null || request.number === null || isSameNumber(number, request.number)) {
    scopes |= scopeBits.number;
  }
  return scopes;
}

interface Read {
  readonly entry: HistoryEntry;
  readonly request: ContactRequest;
  readonly scopes: number;
  readonly fault: NumberFault | undefined;
}

function readNumber(facts: HistoryFacts, { entry, request, scopes, fault }: Read): void {
  const isDebtors = (scopes & scopeBits.debtor) !== 0;
  if (isDebtors && entry.direction === "inbound" && entry.channel === request.channel) {
    facts.messageMs = latest(facts.messageMs, entry.at);
  }
  if (fault === undefined) return;
  if (request.numberClearedAt !== null && entry.at < request.numberClearedAt) return;
  // Somebody who said stop, and a child, are left alone whoever the debtor is.
  if (isDebtors || fault === "blocked" || fault === "minor") facts.numberFaults.add(fault);
}

interface Stopped {
  readonly entry: HistoryEntry;
  readonly request: ContactRequest;
  readonly stopReason: StopReason;
}

function readStop({ stoppedUntilMs }: HistoryFacts, { entry, request, stopReason }: Stopped): void {
  const { liftedAt } = request;
  // What was said after a person lifted the case has been looked at by nobody.
  const untilMs = liftedAt !== null && entry.at <= liftedAt ? liftedAt : Infinity;
  stoppedUntilMs.set(stopReason, latest(stoppedUntilMs.get(stopReason), untilMs));
}

/** Endings with an arrangement. */
const arrangements: ReadonlySet<string> = new Set(["PTP", "PTP_PART", "PLAN"]);

function readQuiet(
  { quietSinceMs, arranged }: HistoryFacts,
  entry: HistoryEntry,
  days: number,
): void {
  if (entry.purpose !== "collect" && entry.purpose !== "reply") return;
  if (entry.quietUntil !== null && arrangements.has(entry.outcome)) {
    arranged.push({ atMs: entry.at, days, untilMs: entry.quietUntil });
    return;
  }
  quietSinceMs.set(days, latest(quietSinceMs.get(days), entry.at));
}

const latest = (known: number | undefined, atMs: number): number =>
  known === undefined || atMs > known ? atMs : known;
