import type { VerifiedCase } from "../../../domain/case-views.ts";
import {
  asksExtraCost,
  asksLateFee,
  asksMoreCost,
  asksOfEarly,
  asksPlanCost,
  asksRate,
} from "../../understanding/asked-of-debt.ts";
import {
  asksIfItGrows,
  asksWhatItCosts,
  asksWhyMore,
  namesDeferral,
} from "../../understanding/signs/payment/asks-of-cost.ts";
import { namesPlan } from "../../understanding/said-words.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** What may come on top of the debt, or of a way to pay it, in whatever words. */
const ofCost = [asksExtraCost, asksPlanCost, asksWhatItCosts] as const;

/** What the contract answers: its rate, what may come on top, and paying sooner than agreed. */
export const asksOfContract = (text: string): boolean =>
  [asksRate, asksMoreCost, asksOfEarly, asksIfItGrows, ...ofCost].some((asks) => asks(text));

/** What a plan costs is asked where one is named, proposed, agreed, or among the options that were just listed. */
export function asksCostOfPlan(state: ConversationState, text: string): boolean {
  // What it costs to pay later is not what instalments cost; whether interest goes on growing is asked of the debt.
  const isOfOther = [namesDeferral, asksIfItGrows, asksRate].some((asks) => asks(text));
  if (isOfOther || !ofCost.some((asks) => asks(text))) return false;
  const isPlan = (state.agreed?.arrangement ?? state.readBack)?.kind === "plan";
  return namesPlan(text) || isPlan || isOfPlans(state);
}

/** Plans are what the talk is about: one is proposed, or they were just listed. */
const isOfPlans = ({ proposal, offered, agreed }: ConversationState): boolean =>
  proposal === undefined
    ? offered && agreed === undefined
    : proposal.count !== undefined || proposal.wantsPlan === true;

/** The late fee is asked for by its name, or by its sum: "what's this 36 for". */
export const asksOfFee = ({ lateFee }: VerifiedCase, turn: HeardTurn): boolean =>
  lateFee > 0 &&
  ((means(turn, "ask_fee") && asksLateFee(turn.text)) ||
    (asksWhyMore(turn.text) && namesSum(turn.text, lateFee)));

/** A sum in figures, whatever stands around it. */
const namesSum = (text: string, amount: number): boolean =>
  [...text.matchAll(/\d[\d,]*(?:\.\d{1,2})?/gu)].some(
    ([figure]) => Math.round(Number(figure.replaceAll(",", "")) * 100) === amount,
  );
