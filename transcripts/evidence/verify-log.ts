import type { CallEvent, RecordingFacts } from "../../domain/events.ts";
import { parseCallEvent } from "../../domain/parse/parse-call-event.ts";
import { verifyChain, type ChainBreak, type ChainHead } from "../log/chain.ts";

/** Something in a log that is not as it was written, or not as it must be. */
export interface LogFinding {
  readonly check: "chain" | "head" | "entry" | "start" | "call";
  /** Of the entry, from 1. */
  readonly sequence: number;
  /** What was expected there. It quotes nothing of the call. */
  readonly message: string;
}

/** A log that was looked at. */
export interface VerifiedLog {
  readonly callId: string | undefined;
  readonly entries: number;
  /** The hash of its last entry, where that has one. */
  readonly head: string | undefined;
  /** The call was over when this was written. */
  readonly isOver: boolean;
  readonly recordings: readonly RecordingFacts[];
  readonly findings: readonly LogFinding[];
}

const reasons: Readonly<Record<ChainBreak["reason"], string>> = {
  malformed: "Expected an entry of a log.",
  "sequence-wrong":
    "Expected the entry with this number: one was dropped, added, repeated or moved.",
  "previous-hash-wrong": "Expected the entry that follows the one before it.",
  "hash-wrong": "Expected the content that was hashed.",
  "head-wrong": "Expected the log to end in the known entry.",
};

/** Findings of one log that are told; the first is what matters. */
const findingsMax = 20;

/**
 * Whether entries are a whole log of one call as it was written: the chain, the head where it is known, the form of every
 * entry, and its beginning.
 * @param known of the bundle, or from elsewhere.
 */
export function verifyLog(
  entries: readonly unknown[],
  known: { readonly head?: ChainHead | undefined; readonly callId?: string | undefined } = {},
): VerifiedLog {
  const findings: LogFinding[] = [];
  const chain = verifyChain(entries, known.head);
  if (!chain.success) {
    const { reason, sequence } = chain.error;
    const check = reason === "head-wrong" ? "head" : "chain";
    findings.push({ check, sequence, message: reasons[reason] });
  }
  const events = entries.map((entry, index) => {
    const parsed = parseCallEvent((entry as { readonly event?: unknown } | null)?.event);
    if (parsed.success) return parsed.value;
    const field = parsed.error[0]?.field ?? "";
    const message = `Expected an event of this version${field === "" ? "" : ` (${field})`}.`;
    findings.push({ check: "entry", sequence: index + 1, message });
    return undefined;
  });
  const callId = callOf(events, known.callId, findings);
  return {
    callId,
    entries: entries.length,
    head: hashOf(entries.at(-1)),
    isOver: isClosed(events),
    recordings: events.flatMap((event) => (event?.type === "recording-keep" ? [event] : [])),
    findings: findings.slice(0, findingsMax),
  };
}

/** Whose log it is; a log begins with the start of its call, and has no other. */
function callOf(
  events: readonly (CallEvent | undefined)[],
  expected: string | undefined,
  findings: LogFinding[],
): string | undefined {
  const [start] = events;
  if (start?.type !== "call-start") {
    findings.push({ check: "start", sequence: 1, message: "Expected the start of a call." });
    return undefined;
  }
  const second = events.findIndex((event, index) => index > 0 && event?.type === "call-start");
  if (second > 0) {
    findings.push({ check: "start", sequence: second + 1, message: "Expected one call a log." });
  }
  const { id } = start.call;
  if (expected !== undefined && expected !== id) {
    findings.push({ check: "call", sequence: 1, message: "Expected the log of the named call." });
  }
  return id;
}

function hashOf(entry: unknown): string | undefined {
  const { hash } = (entry ?? {}) as { readonly hash?: unknown };
  return typeof hash === "string" ? hash : undefined;
}

/** The agent has closed the call, and whoever was on the line did not go on with what they had said before. */
const isClosed = (events: readonly (CallEvent | undefined)[]): boolean =>
  events.findLast((event) => event?.type === "call-end" || event?.type === "turn-withdraw")
    ?.type === "call-end";
