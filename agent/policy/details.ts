import type { VerifiedCase } from "../../domain/case-views.ts";
import { line, say, type Line } from "../../domain/lines.ts";
import type { Decision } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { optionsFor } from "./options.ts";
import type { ConversationState, Proposal } from "./state.ts";

/** A question for one piece that is still missing. */
interface Missing {
  readonly line: Line;
  readonly asked: "date" | "amount" | "instalments";
}

/** What is still missing of what they put forward. */
export function missingDetail(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const missing =
    missingDate(state.proposal) ?? missingChoice(state, turn) ?? missingRest(state, state.proposal);
  if (missing === undefined) return undefined;
  const { line: question, asked } = missing;
  return {
    state,
    reply: { act: "ask_detail", because: [`proposal:${asked}_missing`], lines: [question], asked },
  };
}

/** They said what they would pay, and not yet when. */
function missingDate(proposal: Proposal | undefined): Missing | undefined {
  if (proposal?.count !== undefined) {
    return { line: line("ask_first_date", { count: proposal.count }), asked: "date" };
  }
  const hasAmount = proposal?.full === true || proposal?.amount !== undefined;
  return hasAmount ? { line: say("ask_date"), asked: "date" } : undefined;
}

/** They want a plan, and not yet which. */
function missingChoice(state: ConversationState, turn: HeardTurn): Missing | undefined {
  const wantsPlan = state.proposal?.wantsPlan === true || means(turn, "choose_plan", "ask_plan");
  if (!state.offered || !wantsPlan) return undefined;
  const plans = optionsFor(state, state.debt as VerifiedCase).filter((option) => "count" in option);
  if (plans.length === 0) return undefined;
  return { line: line("ask_instalments", { options: plans }), asked: "instalments" };
}

function missingRest(
  state: ConversationState,
  proposal: Proposal | undefined,
): Missing | undefined {
  if (proposal?.wantsDeferral === true && state.reason.status !== "unknown") {
    return { line: say("ask_date"), asked: "date" };
  }
  return proposal?.date === undefined ? undefined : { line: say("ask_amount"), asked: "amount" };
}
