import { firstPayment, type Arrangement } from "../../../domain/arrangement.ts";
import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, type Line } from "../../../domain/lines.ts";
import { subtractMoney } from "../../../domain/money.ts";
import { proposeArrangement } from "../../offers/propose-arrangement.ts";
import type { Decision } from "../decision.ts";
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
