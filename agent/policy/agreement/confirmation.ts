import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { formatDecimal } from "../../../domain/money.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import { isAbout, tellsPayday } from "../../understanding/said-words.ts";
import { addsPayment } from "../../understanding/signs/payment/two-payments.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { readBackLine } from "./agreement.ts";
import { doubtAnswered, putAside, saysNo } from "./doubts.ts";
import { notedLine } from "./noted-line.ts";
import { handOverUnheard } from "./options.ts";

/** So many answers that were no yes: after one more a person helps, and nobody is asked the same for ever. */
const unconfirmedMax = 3;

/** The debtor's answer to what was read back. */
export function confirmation(
  state: ConversationState,
  turn: HeardTurn,
  isUnchanged: boolean,
): Decision | undefined {
  const { readBack: pending } = state;
  if (pending === undefined || state.asked !== "confirm") return undefined;
  if (!isUnchanged) return undefined;
  if (saysYes(state, turn, pending)) {
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

function stillOpen(state: ConversationState, lines: readonly Line[]): Decision {
  if (state.unconfirmed >= unconfirmedMax) return handOverUnheard(state);
  return {
    state: { ...state, unconfirmed: state.unconfirmed + 1 },
    reply: { act: "read_back", because: ["confirm:open"], lines, asked: "confirm" },
  };
}

/** A short "that's not right" is a no to what was read back; what was agreed before it stands. */
function refused(state: ConversationState, pending: Arrangement): Decision {
  if (state.agreed !== undefined) return standing(state, state.agreed.arrangement);
  if (state.unconfirmed >= unconfirmedMax) return handOverUnheard(state);
  return {
    state: { ...putAside(state, pending), unconfirmed: state.unconfirmed + 1 },
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
 * just heard them for the second time. Who speaks on a bad line is given keys then.
 */
function askedAgain(state: ConversationState, pending: Arrangement): Line {
  const { debt, lastLines, lineUses, call } = state;
  const terms = readBackLine(debt as VerifiedCase, pending);
  const areFresh = lastLines.some(({ key }) => key === terms.key);
  if (!areFresh || (lineUses[terms.key] ?? 0) < 2) return terms;
  return call.channel === "voice" ? line("confirm_by_key", keys) : say("confirm_again");
}

/** The key that is pressed for a yes, or for a no, to what was read back, once the keys were named. */
export function keyedConfirmation(
  { asked, readBack, lineUses }: ConversationState,
  pressed: string,
): "agree" | "disagree" | undefined {
  const isAsked = asked === "confirm" && readBack !== undefined;
  if (!isAsked || lineUses.confirm_by_key === undefined) return undefined;
  if (pressed === String(keys.yesKey)) return "agree";
  return pressed === String(keys.noKey) ? "disagree" : undefined;
}

/** As `confirm_by_key` names them: the usual ones. */
const keys = { yesKey: 1, noKey: 2 };

/**
 * A clear yes: said in so many words, with nothing beside it, or sum and day said once more without a question, a
 * condition or a doubt. Whatever else may have been meant as one is asked again.
 */
function saysYes(
  { unconfirmed }: ConversationState,
  turn: HeardTurn,
  pending: Arrangement,
): boolean {
  const { plainYes, hedged } = turn.understanding;
  if (hedged === true) return false;
  // 没有问题 has a no in it, and is a yes by every word.
  // "OK, thank you, goodbye" of somebody who has just said no, or was not understood, takes leave.
  const isFarewell = means(turn, "goodbye") && (unconfirmed > 0 || !means(turn, "agree"));
  if (plainYes === true) return !isFarewell;
  if (means(turn, "disagree", "refuse_to_pay")) return false;
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
