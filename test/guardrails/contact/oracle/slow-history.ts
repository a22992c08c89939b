import {
  dispositionEffects,
  DISPOSITIONS,
  type Disposition,
} from "../../../../domain/dispositions.ts";
import type {
  ContactRequest,
  HistoryEntry,
} from "../../../../guardrails/contact/contact-request.ts";
import { dayStart, wallClock } from "./slow-clock.ts";

const isDisposition = (outcome: string): outcome is Disposition =>
  (DISPOSITIONS as readonly string[]).includes(outcome);

const isUnknown = (outcome: string): boolean =>
  !isDisposition(outcome) && outcome !== "SENT" && outcome !== "ABANDONED";

const isContacted = (outcome: string): boolean =>
  isDisposition(outcome) && dispositionEffects[outcome].contacted;

export const didNotArrive = (entry: HistoryEntry): boolean =>
  entry.outcome === "FAIL" || entry.outcome === "DEAD";

export function isOfDebtor(entry: HistoryEntry, request: ContactRequest): boolean {
  const debtor = request.case.debtorId ?? request.case.caseId;
  return entry.debtorId === null || entry.debtorId === debtor;
}

export const isOfDebt = (entry: HistoryEntry, request: ContactRequest): boolean =>
  isOfDebtor(entry, request) && (entry.caseId === null || entry.caseId === request.case.caseId);

/** Whether something about this number, or about every number if null, is about the one of the request. */
export const isOfNumber = (number: string | null, request: ContactRequest): boolean =>
  number === null || request.number === null || isNational(number, request.number);

const isAttempt = (entry: HistoryEntry): boolean =>
  entry.direction === "outbound" && entry.channel === "voice" && !didNotArrive(entry);

const isMessage = (entry: HistoryEntry): boolean =>
  entry.direction === "outbound" &&
  ["sms", "email", "chat"].includes(entry.channel) &&
  !["reply", "stop_confirmation"].includes(entry.purpose) &&
  !didNotArrive(entry);

/** Whether an entry is of a kind that a counter counts. */
export function isOfMetric(entry: HistoryEntry, metric: string): boolean {
  const isOutboundVoice = entry.direction === "outbound" && entry.channel === "voice";
  const wasSpoken = isContacted(entry.outcome) || isUnknown(entry.outcome);
  switch (metric) {
    case "attempt":
      return isAttempt(entry);
    case "connected":
      return isAttempt(entry) && entry.outcome !== "BUSY";
    case "unanswered":
      return isOutboundVoice && ["NA", "BUSY", "AM", "AML"].includes(entry.outcome);
    case "conversation":
      return isOutboundVoice && wasSpoken;
    case "talk":
      return entry.channel === "voice" && wasSpoken;
    case "message":
      return isMessage(entry);
    case "phone":
      return isAttempt(entry) || (isMessage(entry) && entry.channel === "sms");
    case "communication":
      return isAttempt(entry) || isMessage(entry);
    case "abandoned":
      return isOutboundVoice && entry.outcome === "ABANDONED";
    default:
      throw new Error(`Expected a metric of the specification, got ${metric}.`);
  }
}

/** Days without contact that the outcome of an entry asks for. */
export function suppressDaysOf(outcome: string): number {
  if (isDisposition(outcome)) return dispositionEffects[outcome].suppressDays;
  return isUnknown(outcome) ? 1 : 0;
}

const reasonByOutcome: Readonly<Partial<Record<Disposition, string>>> = {
  VULN: "vulnerable",
  MINOR: "minor",
  DEC: "deceased",
  BK: "bankruptcy",
  ATTY: "attorney",
  CEASE: "cease",
  DISP: "dispute",
};

/** The reason of the stop that an outcome is; undefined if it is none. */
export function stopReasonOf(outcome: string): string | undefined {
  if (!isDisposition(outcome)) return undefined;
  const { freeze, hold } = dispositionEffects[outcome];
  if (!freeze && !hold) return undefined;
  return reasonByOutcome[outcome] ?? (freeze ? "freeze" : "hold");
}

/** The end of `days` consecutive local days, the day of the instant being day 1, in the last of the zones. */
export const releaseAfterDays = (atMs: number, days: number, zones: readonly string[]): number =>
  Math.max(...zones.map((zone) => dayStart(zone, wallClock(zone, atMs).day + days)));

/** One number, or one of them as it is dialled inside its country. */
function isNational(a: string, b: string): boolean {
  const plussed = [a, b].filter((each) => each.startsWith("+"));
  if (plussed.length !== 1) return a === b;
  const local = (plussed[0] === a ? b : a).replace(/^0*/, "");
  return /^\d{7,}$/.test(local) && (plussed[0] ?? "").endsWith(local);
}
