import type { VerifiedCase } from "../../../domain/case-views.ts";
import { line, type Line } from "../../../domain/lines.ts";
import type { Decision } from "../decision.ts";
import { handOverAuthority, optionsFor } from "./options.ts";
import type { ConversationState } from "../state.ts";

/** Times more than the offers allow may be asked for before somebody with authority takes over. */
const beyondOffersMax = 2;

/** More than the offers allow: `correction` says once what is possible; asked again, a person decides. */
export function beyondOffers(
  state: ConversationState,
  because: readonly string[],
  correction: { readonly line: Line; readonly asked: "date" | "instalments" },
): Decision {
  const next = { ...state, beyondOffers: state.beyondOffers + 1 };
  if (next.beyondOffers >= beyondOffersMax) {
    return handOverAuthority(next, [...because, "offers:beyond"]);
  }
  return {
    state: next,
    reply: { act: "correct", because, lines: [correction.line], asked: correction.asked },
  };
}

/** What was asked for is not among the offers. */
export function notInOffers(
  state: ConversationState,
  debt: VerifiedCase,
  because: readonly string[],
): Decision {
  const options = optionsFor(state, debt);
  const correction = { line: line("not_in_offers", { options }), asked: "instalments" } as const;
  const namesWaiver = options.some((option) => option.kind === "full" && option.waived > 0);
  const waiverNamed = state.waiverNamed || namesWaiver;
  return beyondOffers({ ...state, offered: true, waiverNamed }, because, correction);
}
