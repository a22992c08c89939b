import type { Instant } from "../../../domain/calendar.ts";
import type { CallSummary, CallView, TurnView } from "../../../server/protocol/calls.ts";

/** A call as lists show it; what a test is about is given. */
export const summary = (given: Partial<CallSummary> = {}): CallSummary => ({
  id: "call-1",
  caseId: "C-1",
  debtorName: "陈伟",
  locale: "zh-CN",
  jurisdiction: "cn",
  channel: "chat",
  direction: "inbound",
  startedAt: "2026-11-20T10:05:00+08:00" as Instant,
  lastAt: "2026-11-20T10:05:00+08:00" as Instant,
  endedAt: null,
  turns: 0,
  verified: false,
  act: "open",
  emotion: null,
  triggers: [],
  handoff: null,
  personJoined: false,
  frozen: false,
  hold: false,
  disposition: "UNK",
  blocked: 0,
  risk: 0,
  entries: 5,
  isTestCase: false,
  ...given,
});

export const turn = (sequence: number, given: Partial<TurnView> = {}): TurnView => ({
  sequence,
  n: 0,
  at: "2026-11-20T10:05:00+08:00" as Instant,
  cause: "turn-end",
  debtor: null,
  understanding: null,
  move: null,
  sentences: [],
  findings: [],
  blocked: [],
  marks: [],
  latency: null,
  ...given,
});

export const outcome: CallView["outcome"] = {
  verified: false,
  disposition: "UNK",
  promise: null,
  plan: null,
  handoff: null,
  handoffTurn: null,
  frozen: false,
  hold: false,
  disclosedDebt: false,
  steps: {
    open: true,
    verify: false,
    state_overdue: false,
    listen: false,
    agree: false,
    close: false,
  },
};
