import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import type { OfferOption } from "../../../domain/offer-option.ts";
import { addMoney, minorUnits } from "../../../domain/money.ts";
import { withNearMiss, type Affordable } from "../../offers/affordable.ts";
import { eligibleOptions } from "../../offers/eligible-options.ts";
import type { Decision } from "../decision.ts";
import type { ConversationState } from "../state.ts";

/** What the debtor may choose, in the light of what they said they can afford. */
export function optionsFor(state: ConversationState, debt: VerifiedCase): readonly OfferOption[] {
  return eligibleOptions({
    case: debt,
    today: state.today,
    ...(state.affordable === undefined ? {} : { affordable: state.affordable }),
  });
}

/** The plans that a choice of the debtor's own is held against. */
export function plansToChoose(
  state: ConversationState,
  debt: VerifiedCase,
): readonly OfferOption[] {
  const question = { case: debt, today: state.today, affordable: planLimit(state) };
  return eligibleOptions(question).filter((option) => "count" in option);
}

/**
 * The most that a payment of a plan which the debtor chooses may be. While a person is called because nothing fitted,
 * a plan that they then choose by themselves is a new word of what they can pay.
 */
export function planLimit({ affordable, handoff }: ConversationState): Affordable | undefined {
  if (affordable === undefined || handoff?.reason === "hardship") return undefined;
  return withNearMiss(affordable);
}

/** What lies a little above what they said they can afford, where nothing lies within it: named by its exact sums. */
export function nearMiss(
  state: ConversationState,
  debt: VerifiedCase,
  because: readonly string[],
): Decision | undefined {
  const options = state.handoff === undefined ? plansToChoose(state, debt) : [];
  if (options.length === 0) return undefined;
  return {
    state: { ...state, offered: true },
    reply: {
      act: "offer",
      because: [...because, "offers:near"],
      lines: [line("ask_instalments", { options })],
      asked: "instalments",
    },
  };
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
  if (options.length === 0) {
    return (
      nearMiss(state, debt, because) ?? handOverHardship(state, [...because, "offers:none_fits"])
    );
  }
  if (state.hardship && options.every((option) => option.kind === "full")) {
    return asksWhatFits(state)
      ? whatFits(state, because)
      : handOverHardship(state, [...because, "offers:none_fits"]);
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

/** Times it is asked what would be manageable: a question of theirs may come in between. */
const whatFitsMax = 2;

/** Any sum may be paid, so what would be manageable is asked before a person is called. */
const asksWhatFits = ({ affordable, lineUses }: ConversationState): boolean =>
  affordable === undefined && (lineUses.ask_amount ?? 0) < whatFitsMax;

/** Hardship without an option that fits yet: what would. */
export const whatFits = (state: ConversationState, because: readonly string[]): Decision => ({
  state,
  reply: {
    act: "ask_detail",
    because: [...because, "offers:open"],
    lines: [say("ask_amount")],
    asked: "amount",
  },
});

function offerLine(state: ConversationState, options: readonly OfferOption[]): Line {
  const { affordable } = state;
  if (affordable !== undefined) {
    // Payments are a month apart: held beside a sum per week they would look like more than was said.
    return affordable.per === "weekly"
      ? line("ask_how", { options })
      : line("affordable_options", { options, affordable: affordable.amount });
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

/** Answers on which nobody can build: a person hears them out. */
export const handOverUnheard = (state: ConversationState): Decision =>
  handOver(state, ["understanding:not_understood"], "not_understood");

/** Announced once; after that the person is already on the way. */
function handOver(
  state: ConversationState,
  because: readonly string[],
  handoff: "hardship" | "authority" | "not_understood",
): Decision {
  const isAnnounced = (state.lineUses[`handoff_${handoff}`] ?? 0) > 0;
  return {
    state: { ...state, proposal: undefined, readBack: undefined },
    reply: {
      act: "handoff",
      because,
      lines: [say(isAnnounced ? "noted_for_person" : `handoff_${handoff}`)],
      asked: null,
      handoff,
    },
  };
}
