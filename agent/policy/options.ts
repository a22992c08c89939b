import type { VerifiedCase } from "../../domain/case-views.ts";
import { line, say, type Line } from "../../domain/lines.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import { addMoney, minorUnits } from "../../domain/money.ts";
import { eligibleOptions } from "../offers/eligible-options.ts";
import type { Decision } from "./decision.ts";
import type { ConversationState } from "./state.ts";

/** What the debtor may choose, in the light of what they said they can afford. */
export function optionsFor(state: ConversationState, debt: VerifiedCase): readonly OfferOption[] {
  return eligibleOptions({
    case: debt,
    today: state.today,
    ...(state.affordable === undefined ? {} : { affordable: state.affordable }),
  });
}

/**
 * The options put to the debtor. On hardship, and where the pack says so, every eligible one stands
 * side by side; otherwise the discretionary waiver is kept for those who ask (a ladder is for waivers only).
 */
export function offerOptions(
  state: ConversationState,
  debt: VerifiedCase,
  because: readonly string[],
): Decision {
  const listsAll = state.hardship || state.rules.listOptionsAlways;
  const options = optionsFor(state, debt);
  if (state.hardship && options.every((option) => option.kind === "full")) {
    return handOverHardship(state, [...because, "offers:none_fits"]);
  }
  const shown = listsAll ? options : options.map(withoutWaiver);
  const lines: Line[] = [];
  if (state.hardship && state.rules.debtAdvice && !state.offered) lines.push(say("debt_advice"));
  lines.push(offerLine(state, shown));
  return {
    state: { ...state, offered: true, waiverNamed: state.waiverNamed || listsAll },
    reply: { act: "offer", because, lines, asked: "instalments" },
  };
}

function offerLine(state: ConversationState, options: readonly OfferOption[]): Line {
  if (state.affordable !== undefined) {
    return line("affordable_options", { options, affordable: state.affordable.amount });
  }
  return state.hardship ? line("hardship_options", { options }) : line("ask_how", { options });
}

const withoutWaiver = (option: OfferOption): OfferOption =>
  option.kind === "full"
    ? { kind: "full", amount: addMoney(option.amount, option.waived), waived: zero }
    : option;

const zero = minorUnits(0);

/** No option fits: a person who may do more takes over, and nothing more is asked. */
export const handOverHardship = (state: ConversationState, because: readonly string[]): Decision =>
  handOver(state, because, "hardship");

/** More than the offers allow, asked for again: somebody with authority decides. */
export const handOverAuthority = (state: ConversationState, because: readonly string[]): Decision =>
  handOver(state, because, "authority");

/** Announced once; after that the person is already on the way. */
function handOver(
  state: ConversationState,
  because: readonly string[],
  handoff: "hardship" | "authority",
): Decision {
  const isAnnounced = (state.lineUses[`handoff_${handoff}`] ?? 0) > 0;
  return {
    state: { ...state, proposal: undefined, readBack: undefined },
    reply: {
      act: "handoff",
      because,
      lines: [say(isAnnounced ? "handoff_waiting" : `handoff_${handoff}`)],
      asked: null,
      handoff,
    },
  };
}
