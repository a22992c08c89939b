import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { subtractMoney } from "../../../domain/money.ts";
import { proposeArrangement } from "../../offers/propose-arrangement.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { objectionReply } from "../replies/objection-reply.ts";
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
    wantsWaiver: proposal.wantsWaiver ?? state.waiverNamed,
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
    state: { ...state, readBack: arrangement },
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
  if (saysYes(turn)) return agree(state, pending, turn);
  // A goodbye is no yes, and nobody is kept on the line for one.
  if (means(turn, "goodbye")) return undefined;
  // A short "that's not right" is a no to what was read back.
  const isNo = means(turn, "disagree", "refuse_to_pay") || turn.triggers.has("dispute");
  if (isNo) {
    return {
      state: { ...state, readBack: undefined, proposal: undefined },
      reply: {
        act: "ask_detail",
        because: ["confirm:no"],
        lines: [say("not_confirmed")],
        asked: "amount",
      },
    };
  }
  return {
    state,
    reply: {
      act: "read_back",
      because: ["confirm:open"],
      lines: [say("confirm_again")],
      asked: "confirm",
    },
  };
}

/**
 * A clear yes: agreed to in so many words, without a question, a condition or a doubt. Repeating amount
 * or date is one too. Beside a goodbye only a yes in words counts.
 */
function saysYes(turn: HeardTurn): boolean {
  const { plainYes, hedged } = turn.understanding;
  if (means(turn, "disagree", "refuse_to_pay") || hedged === true) return false;
  if (means(turn, "goodbye")) return plainYes === true && means(turn, "agree");
  return means(turn, "agree", "promise_to_pay", "choose_plan", "partial_payment");
}

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
