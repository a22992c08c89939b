import { dateAt } from "../../domain/calendar.ts";
import { stopsOfFlags } from "../../domain/case-flags.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts } from "../../domain/events.ts";
import { minorUnits } from "../../domain/money.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { ConversationState } from "./state.ts";

const noSteps: ConversationState["steps"] = {
  open: false,
  verify: false,
  state_overdue: false,
  listen: false,
  agree: false,
  close: false,
};

/** The state of a call in which nobody has said a word. */
export function initialState(
  call: CallFacts,
  debt: DebtCase,
  rules: PolicyRules,
): ConversationState {
  return {
    call,
    debt,
    rules,
    today: dateAt(call.startedAt, debt.debtor.timezone),
    turns: 0,
    party: "unknown",
    identity: {
      nameConfirmed: false,
      fragmentMatched: false,
      failures: 0,
      declined: false,
      unanswered: 0,
    },
    steps: noSteps,
    asked: null,
    stop: debt.flags.includes("plan_active") ? "call" : "none",
    ...stopsOfFlags(debt.flags),
    numberBlocked: false,
    triggers: [],
    handoff: undefined,
    personJoined: false,
    reason: { status: "unknown" },
    hardship: debt.flags.includes("hardship"),
    overdueSaid: false,
    collectorNoticeHeard: false,
    affordable: undefined,
    offered: false,
    waiverNamed: false,
    proposal: undefined,
    readBack: undefined,
    agreed: undefined,
    paid: minorUnits(0),
    refusals: 0,
    declines: 0,
    beyondOffers: 0,
    notUnderstood: 0,
    silences: 0,
    emotionStreak: 0,
    callback: { wanted: false, asked: false },
    otherLanguage: false,
    lineUses: {},
    owed: [],
    disclosedDebt: false,
    ended: false,
    lineEnd: undefined,
    fault: false,
  };
}
