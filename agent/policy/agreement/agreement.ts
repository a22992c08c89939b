import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { formatDecimal, subtractMoney } from "../../../domain/money.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import { proposeArrangement } from "../../offers/propose-arrangement.ts";
import { isAbout, tellsPayday } from "../../understanding/said-words.ts";
import { addsPayment } from "../../understanding/signs/two-payments.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { objectionReply } from "../replies/objection-reply.ts";
import { doubtAnswered, putAside, saysNo } from "./doubts.ts";
import { notedLine } from "./noted-line.ts";
import { planLimit } from "./options.ts";
import type { ConversationState, Proposal } from "../state.ts";

/** Reads the debtor's proposal back if it can be agreed, says what stands against it if not. */
export function readBackOrObject(
  state: ConversationState,
  debt: VerifiedCase,
  proposal: Proposal & { readonly date: NonNullable<Proposal["date"]> },
): Decision {
  // What somebody offers to pay by themselves is a new statement of what they can afford; a plan is not.
  const affordable = proposal.count === undefined ? undefined : planLimit(state);
  const result = proposeArrangement({
    case: debt,
    today: state.today,
    date: proposal.date,
    amount: proposal.amount,
    instalments: proposal.count,
    stepUp: proposal.stepUp,
    wantsWaiver: proposal.wantsWaiver ?? (state.waiverNamed || state.rules.listOptionsAlways),
    affordable,
  });
  return result.success
    ? readBack(state, debt, result.value)
    : objectionReply(state, debt, result.error);
}

function readBack(
  state: ConversationState,
  debt: VerifiedCase,
  arrangement: Arrangement,
): Decision {
  return {
    state: { ...state, readBack: arrangement, setAside: undefined },
    reply: {
      act: "read_back",
      because: ["step:agree", `proposal:${arrangement.kind}`],
      lines: [readBackLine(debt, arrangement)],
      asked: "confirm",
    },
  };
}

/** Amount, date and official channel, said once more so that a yes means something. */
export function readBackLine(debt: VerifiedCase, arrangement: Arrangement): Line {
  const { amount, date } = firstPayment(arrangement);
  const { officialChannel } = debt;
  switch (arrangement.kind) {
    case "full":
      return arrangement.waived > 0
        ? line("read_back_waived", { amount, waived: arrangement.waived, date, officialChannel })
        : line("read_back_full", { amount, date, officialChannel });
    case "part":
      return line("read_back_part", {
        amount,
        date,
        remaining: subtractMoney(debt.balance, amount),
        officialChannel,
      });
    case "deferral":
      return line("read_back_deferral", { amount, date, officialChannel });
    case "plan":
      return planLine(debt, arrangement);
  }
}

function planLine(debt: VerifiedCase, plan: Extract<Arrangement, { kind: "plan" }>): Line {
  const { amount: each, date } = firstPayment(plan);
  const count = plan.instalments.length;
  const last = plan.instalments.at(-1)?.amount ?? each;
  const { officialChannel } = debt;
  if (!plan.stepUp && last === each) {
    return line("read_back_plan_even", { count, each, date, officialChannel });
  }
  if (!plan.stepUp) return line("read_back_plan", { count, each, last, date, officialChannel });
  const later = plan.instalments.at(Math.floor(count / 2))?.amount ?? last;
  return line("read_back_step_up", { count, each, later, last, date, officialChannel });
}

/** The debtor's answer to what was read back. */
export function confirmation(
  state: ConversationState,
  turn: HeardTurn,
  isUnchanged: boolean,
): Decision | undefined {
  const { readBack: pending } = state;
  if (pending === undefined || state.asked !== "confirm") return undefined;
  if (!isUnchanged) return undefined;
  if (saysYes(turn, pending)) {
    return state.isReadBackFresh === true
      ? agree(state, pending, turn)
      : stillOpen(state, [readBackLine(state.debt as VerifiedCase, pending)]);
  }
  // A goodbye is no yes, and nobody is kept on the line for one.
  if (means(turn, "goodbye")) return undefined;
  // Less is asked for, and answered like at any other time; of a part any sum may be named.
  if (means(turn, "ask_discount") && pending.kind !== "part") return undefined;
  const answered = doubtAnswered(state, turn, pending);
  if (answered !== undefined) return answered;
  if (saysNo(turn)) return refused(state, pending);
  return stillOpen(state, [
    ...(addsPayment(turn.text) ? [say("second_payment")] : []),
    askedAgain(state, pending),
  ]);
}

const stillOpen = (state: ConversationState, lines: readonly Line[]): Decision => ({
  state,
  reply: { act: "read_back", because: ["confirm:open"], lines, asked: "confirm" },
});

/** A short "that's not right" is a no to what was read back; what was agreed before it stands. */
function refused(state: ConversationState, pending: Arrangement): Decision {
  if (state.agreed !== undefined) return standing(state, state.agreed.arrangement);
  return {
    state: putAside(state, pending),
    reply: {
      act: "ask_detail",
      because: ["confirm:no"],
      lines: [say("not_confirmed")],
      asked: "amount",
    },
  };
}

const standing = (state: ConversationState, arrangement: Arrangement): Decision => ({
  state: { ...state, readBack: undefined, proposal: undefined },
  reply: { act: "answer", because: ["confirm:no"], lines: [notedLine(arrangement)], asked: null },
});

/**
 * The terms are said once more, so that nobody signs what they did not hear; the question alone only where they have
 * just heard them for the second time.
 */
function askedAgain({ debt, lastLines, lineUses }: ConversationState, pending: Arrangement): Line {
  const terms = readBackLine(debt as VerifiedCase, pending);
  const areFresh = lastLines.some(({ key }) => key === terms.key);
  return areFresh && (lineUses[terms.key] ?? 0) > 1 ? say("confirm_again") : terms;
}

/**
 * A clear yes: said in so many words, with nothing beside it, or sum and day said once more without a question, a
 * condition or a doubt. Whatever else may have been meant as one is asked again.
 */
function saysYes(turn: HeardTurn, pending: Arrangement): boolean {
  const { plainYes, hedged } = turn.understanding;
  if (means(turn, "disagree", "refuse_to_pay") || hedged === true) return false;
  if (plainYes === true) return !means(turn, "goodbye") || means(turn, "agree");
  return !means(turn, "goodbye") && repeats(turn, pending);
}

/**
 * What was read back, said again by somebody who means to pay it: its sum or number together with its day. One of them
 * alone ("the 10th at the latest", 一千五) narrows what was open and is no yes; when wages come is only told.
 */
function repeats(
  { text, understanding: { slots, intents } }: HeardTurn,
  pending: Arrangement,
): boolean {
  if (tellsPayday(text) || isAbout(text)) return false;
  const { amount, date } = firstPayment(pending);
  const isAll = slots.amountExpr === "full" && pending.kind === "full";
  const isCount = pending.kind === "plan" && slots.instalments === pending.instalments.length;
  const isSum = isAll || isCount || slots.amount === formatDecimal(amount);
  return isSum && slots.date === date && intents.some(({ name }) => paying.has(name));
}

const paying: ReadonlySet<string> = new Set([
  "agree",
  "promise_to_pay",
  "choose_plan",
  "partial_payment",
] satisfies Intent[]);

function agree(state: ConversationState, arrangement: Arrangement, turn: HeardTurn): Decision {
  const promise = {
    ...firstPayment(arrangement),
    method: state.debt.officialChannel,
    quote: state.proposal?.quote ?? turn.text,
  };
  return {
    state: { ...state, agreed: { arrangement, promise }, readBack: undefined, proposal: undefined },
    reply: {
      act: "agree",
      because: ["confirm:yes", `proposal:${arrangement.kind}`],
      lines: [say("agreed"), line("close", { complaintChannel: state.debt.complaintChannel })],
      asked: null,
      ends: true,
    },
  };
}
