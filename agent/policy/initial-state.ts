import { dateAt, type PlainDate } from "../../domain/calendar.ts";
import { stopsOfFlags } from "../../domain/case-flags.ts";
import type { EarlierTalk, InputEvent } from "../../domain/events.ts";
import { minorUnits } from "../../domain/money.ts";
import type { ConversationState } from "./state.ts";

const noSteps: ConversationState["steps"] = {
  open: false,
  verify: false,
  state_overdue: false,
  listen: false,
  agree: false,
  close: false,
};

const nobodyKnown: ConversationState["identity"] = {
  nameConfirmed: false,
  fragmentMatched: false,
  failures: 0,
  declined: false,
  unanswered: 0,
};

const nothingCounted = {
  refusals: 0,
  declines: 0,
  beyondOffers: 0,
  notUnderstood: 0,
  unconfirmed: 0,
  inVain: 0,
  silences: 0,
  emotionStreak: 0,
} satisfies Partial<ConversationState>;

/** The state of a call in which nobody has said a word. */
export function initialState({
  call,
  case: debt,
  rules,
  earlier,
}: Extract<InputEvent, { type: "call-start" }>): ConversationState {
  const today = dateAt(call.startedAt, debt.debtor.timezone);
  return {
    call,
    debt,
    earlier,
    rules,
    today,
    turns: 0,
    party: "unknown",
    identity: nobodyKnown,
    steps: noSteps,
    asked: null,
    // Whoever keeps to what was agreed is not asked again.
    stop: debt.flags.includes("plan_active") || isStillDue(earlier, today) ? "call" : "none",
    ...stopsOfFlags(debt.flags),
    numberBlocked: false,
    wishes: [],
    triggers: [],
    handoff: undefined,
    personJoined: false,
    personId: undefined,
    waitOver: false,
    isSlow: rules.isGentle === true,
    hint: undefined,
    reason: { status: "unknown" },
    hardship: debt.flags.includes("hardship"),
    overdueSaid: false,
    collectorNoticeHeard: false,
    affordable: undefined,
    offered: false,
    waiverNamed: false,
    proposal: undefined,
    dateLimit: undefined,
    readBack: undefined,
    agreed: undefined,
    paid: minorUnits(0),
    ...nothingCounted,
    leftAlone: false,
    callback: { wanted: false, asked: false },
    otherLanguage: false,
    lineUses: {},
    lastLines: [],
    owed: [],
    disclosedDebt: false,
    ended: false,
    lineEnd: undefined,
    fault: false,
  };
}

const isStillDue = (earlier: EarlierTalk | undefined, today: PlainDate): boolean =>
  earlier?.promise !== undefined && earlier.promise.date >= today;
