import { outcomeOf } from "../../../agent/policy/outcome.ts";
import { begin } from "../../../agent/policy/transition.ts";
import type { CallEvent } from "../../../domain/events.ts";
import type { Finding } from "../../../domain/finding.ts";
import { callId, sentenceId, turnId, type CallId } from "../../../domain/ids.ts";
import type { Jurisdiction } from "../../../domain/locale.ts";
import { loadPack } from "../../../guardrails/index.ts";
import { progressAfter, summaryOf } from "../../../server/calls/call-summary.ts";
import { instantAt } from "../../../server/clock.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import { saveCall } from "../../../server/storage/calls/call-store.ts";
import type { Database } from "../../../server/storage/database.ts";
import { createEventStore } from "../../../server/storage/calls/event-store.ts";

export const callStartedMs = Date.parse("2026-11-20T02:05:00.000Z");

export const visitFinding: Finding = {
  ruleId: "cn.visit",
  family: "F05",
  severity: "block",
  span: [0, 2],
  action: "suppress",
};

export const said = (n: number, text: string, findings: readonly Finding[] = []): CallEvent => ({
  type: "sentence-approve",
  atMs: n,
  sentenceId: sentenceId(`s${n}`),
  line: "goodbye",
  text,
  findings,
});

export const heldBack = (text: string, findings: readonly Finding[]): CallEvent => ({
  type: "sentence-block",
  atMs: 1,
  line: "goodbye",
  text,
  findings,
});

export const heard = (n: number, text: string): CallEvent => ({
  type: "turn-end",
  atMs: n,
  turnId: turnId(`turn-${n}`),
  text,
});

/** The opening of a call about the example case of China, or that of the United States. */
export function opening(id: string, jurisdiction: Jurisdiction = "cn") {
  const locale = jurisdiction === "cn" ? "zh-CN" : "en-US";
  const debt = exampleCases(instantAt(callStartedMs)).find((one) => one.debtor.language === locale);
  if (debt === undefined) throw new TypeError(`Expected an example case in ${locale}.`);
  return {
    type: "call-start",
    atMs: 0,
    call: {
      id: callId(id),
      locale,
      jurisdiction,
      channel: "chat",
      direction: "inbound",
      startedAt: instantAt(callStartedMs),
    },
    case: debt,
    rules: loadPack(jurisdiction).rules,
  } as const satisfies CallEvent;
}

/** Puts a call into a store as it would stand there, its entries a second apart. */
export async function logCall(
  database: Database,
  start: ReturnType<typeof opening>,
  events: readonly CallEvent[],
  startedMs = callStartedMs,
): Promise<CallId> {
  const timed = [start, ...events].map((event, index) => ({
    at: instantAt(startedMs + index * 1_000),
    event,
  }));
  const [state] = begin(start);
  const entries = timed.map((entry, index) => ({
    ...entry,
    sequence: index + 1,
    previousHash: "",
    hash: "",
  }));
  const summary = summaryOf(state, outcomeOf(state), progressAfter(undefined, entries));
  await createEventStore(database).append({
    callId: start.call.id,
    expectedSequence: 1,
    events: timed,
    also: (transaction) =>
      saveCall(transaction, { ...summary, startedAt: instantAt(startedMs) }, outcomeOf(state)),
  });
  return start.call.id;
}
