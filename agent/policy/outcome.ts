import type { Arrangement, Instalment } from "../../domain/arrangement.ts";
import { gravestDisposition, type Disposition } from "../../domain/dispositions.ts";
import { formatDecimal } from "../../domain/money.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import { isVerified } from "./people/identity.ts";
import type { ConversationState } from "./state.ts";

/** What came of the call so far. */
export function outcomeOf(state: ConversationState): Outcome {
  const arrangement = state.agreed?.arrangement;
  return {
    verified: state.steps.verify,
    disposition: dispositionOf(state),
    promise: state.agreed === undefined ? null : wire(state.agreed.promise),
    plan: arrangement?.kind === "plan" ? planOf(arrangement) : null,
    handoff: state.handoff?.reason ?? null,
    handoffTurn: state.handoff?.turn ?? null,
    frozen: state.frozen,
    hold: state.hold,
    disclosedDebt: state.disclosedDebt,
    steps: state.steps,
  };
}

const wire = ({ amount, date }: Instalment): { amount: string; date: string } => ({
  amount: formatDecimal(amount),
  date,
});

const planOf = (plan: Extract<Arrangement, { kind: "plan" }>): Outcome["plan"] => ({
  count: plan.instalments.length,
  instalments: plan.instalments.map(wire),
});

/** Results of dialling: nobody spoke, so nothing else can have come of it. */
const dialDispositions: Partial<Record<NonNullable<ConversationState["lineEnd"]>, Disposition>> = {
  "no-answer": "NA",
  busy: "BUSY",
  "line-failed": "FAIL",
  "number-dead": "DEAD",
  "voicemail-no-message": "AM",
  "voicemail-message-left": "AML",
};

function dispositionOf(state: ConversationState): Disposition {
  const dialled = state.lineEnd === undefined ? undefined : dialDispositions[state.lineEnd];
  if (dialled !== undefined && state.turns === 0) return dialled;
  return gravestDisposition(
    new Set([...fromTriggers(state), ...fromTalk(state), ...fromLine(state)]),
  );
}

function fromTriggers(state: ConversationState): Disposition[] {
  return state.triggers.flatMap((trigger) => {
    // Whoever turned out to be the debtor was neither.
    const isOfParty = trigger === "third_party" || trigger === "wrong_person";
    if (isOfParty && state.party !== trigger) return [];
    const { disposition } = triggerEffects[trigger];
    return disposition === undefined ? [] : [disposition];
  });
}

const arrangementDispositions: Record<Arrangement["kind"], Disposition> = {
  full: "PTP",
  deferral: "PTP",
  part: "PTP_PART",
  plan: "PLAN",
};

/** Handoffs that no other code speaks for. */
const transfers: ReadonlySet<string> = new Set([
  "authority",
  "emotion_streak",
  "not_understood",
  "guard",
]);

/** They told of want, or a person was called because nothing that could be offered was within their means. */
const isInHardship = ({ hardship, handoff }: ConversationState): boolean =>
  hardship || handoff?.reason === "hardship";

/** What was talked of, each code with what must be so for it. */
const talkDispositions: readonly (readonly [Disposition, (state: ConversationState) => boolean])[] =
  [
    ["TPX", (state) => state.numberBlocked],
    ["PAID", (state) => state.paid > 0 && state.debt.balance === 0],
    ["HARD", (state) => state.agreed === undefined && isInHardship(state) && isVerified(state)],
    ["TRF", (state) => transfers.has(state.handoff?.reason ?? "")],
    ["LANG", (state) => state.otherLanguage],
    ["CB", (state) => state.callback.wanted],
    ["RTP", (state) => state.refusals > 0 && state.agreed === undefined],
    ["RPC_NC", (state) => state.steps.verify],
  ];

function fromTalk(state: ConversationState): Disposition[] {
  const codes = talkDispositions.filter(([, applies]) => applies(state)).map(([code]) => code);
  const kind = state.agreed?.arrangement.kind;
  return kind === undefined ? codes : [arrangementDispositions[kind], ...codes];
}

function fromLine(state: ConversationState): Disposition[] {
  if (state.fault) return ["TECH"];
  return state.lineEnd === "hang-up" && !isVerified(state) ? ["QHU"] : ["UNK"];
}
