import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import type { Objection } from "../../offers/objection.ts";
import { beyondOffers, notInOffers } from "../agreement/beyond-offers.ts";
import type { Decision } from "../decision.ts";
import { handOverAuthority, handOverHardship, offerOptions } from "../agreement/options.ts";
import type { ConversationState, Proposal } from "../state.ts";

/** What stands against the debtor's proposal, and what could be done instead. */
export function objectionReply(
  state: ConversationState,
  debt: VerifiedCase,
  objection: Objection,
): Decision {
  const because = [`proposal:${objection.kind}`];
  switch (objection.kind) {
    case "amount_zero":
      return askAmount(state, because, say("ask_amount"));
    case "amount_over_balance":
      return askAmount(state, because, line("amount_over_balance", { balance: debt.balance }));
    case "part_below_minimum":
      return belowMinimum(
        state,
        because,
        line("part_below_minimum", { minimum: objection.minimum }),
      );
    case "date_past":
      return {
        state: without(state, "date"),
        reply: { act: "correct", because, lines: [say("date_past")], asked: "date" },
      };
    case "date_too_far":
      return beyondOffers({ ...without(state, "date"), dateLimit: objection.latest }, because, {
        line: line("date_too_far", { latest: objection.latest }),
        asked: "date",
      });
    case "instalments_not_offered":
    case "offer_expired":
      return notInOffers(without(state, "count", "stepUp"), debt, because);
    case "above_affordable":
      return offerOptions(without(state, "count", "stepUp"), debt, because);
    case "time_barred":
      return handOverAuthority(state, because);
  }
}

const askAmount = (
  state: ConversationState,
  because: readonly string[],
  question: Line,
): Decision => ({
  state: without(state, "amount"),
  reply: { act: "correct", because, lines: [question], asked: "amount" },
});

/** In hardship the minimum is not said twice: who cannot reach it is given to a person. */
const belowMinimum = (
  state: ConversationState,
  because: readonly string[],
  question: Line,
): Decision =>
  state.hardship && state.offered
    ? handOverHardship(state, because)
    : askAmount(state, because, question);

/** The state with these pieces of the proposal taken back. */
function without(
  state: ConversationState,
  ...keys: readonly (keyof Proposal)[]
): ConversationState {
  const { proposal } = state;
  if (proposal === undefined) return { ...state, readBack: undefined };
  const kept = Object.entries(proposal).filter(([key]) => !keys.includes(key as keyof Proposal));
  return {
    ...state,
    readBack: undefined,
    proposal: { ...(Object.fromEntries(kept) as Partial<Proposal>), quote: proposal.quote },
  };
}
