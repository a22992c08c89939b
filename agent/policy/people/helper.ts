import { toPublicCase } from "../../../domain/case-views.ts";
import { line, type PublicLine } from "../../../domain/lines.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import { fetchesDebtor, wantsToHelp } from "../../understanding/signs/people/fetches-debtor.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** Somebody else who fetches the debtor is waited for; who wants to help is told how they may. Nothing private is said. */
export function helperReply(state: ConversationState, turn: HeardTurn): PublicReply | undefined {
  const { debtorName, officialChannel } = toPublicCase(state.debt);
  if (fetchesDebtor(turn.text))
    return { ...stays(line("debtor_awaited", { name: debtorName })), asked: "name" };
  return wantsToHelp(turn.text) ? stays(line("helper_told", { officialChannel })) : undefined;
}

/** The debtor is not there yet, or how to help is asked: it is said once more before the talk is left. */
export function helperAgain(before: ConversationState, turn: HeardTurn): PublicReply | undefined {
  const { debtorName, officialChannel } = toPublicCase(before.debt);
  if (means(turn, "goodbye")) return undefined;
  const isStillAwaited = before.lineUses.debtor_awaited === 1 && !before.ended;
  // Who was told that only the debtor can hear more may fetch them now.
  if (isStillAwaited || fetchesDebtor(turn.text)) {
    return { ...stays(line("debtor_awaited", { name: debtorName })), asked: "name" };
  }
  if (before.ended) return undefined;
  const asksOn = before.lineUses.helper_told === 1 && isQuestion(turn.text);
  return asksOn ? stays(line("helper_told", { officialChannel })) : undefined;
}

const stays = (told: PublicLine): PublicReply => ({
  act: "relay",
  because: ["trigger:third_party"],
  lines: [told],
  asked: null,
  exclusive: true,
});
