import { toPublicCase } from "../../../domain/case-views.ts";
import { line, say, type PublicLine } from "../../../domain/lines.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import {
  asksIfItGrows,
  asksWhatIsOwedNow,
  asksWhoIsLiable,
} from "../../understanding/signs/contact/asks-after-handover.ts";
import type { PublicReply } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { dangerToldAgain } from "./danger.ts";
import { asksToPay } from "./questions.ts";

/**
 * Once the case rests with a person, the plain questions that everybody has are answered in a sentence: what they had
 * heard of it before is not read to them again.
 */
export function afterHandover(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const { hold, frozen, triggers } = before;
  const isResting = triggers.length > 0 && (hold || frozen || triggers.includes("attorney"));
  const isFree = turn.triggers.size === 0 && state.party === "unknown" && !means(turn, "goodbye");
  if (!isResting || !isFree) return undefined;
  const lines = answerTo(before, turn);
  if (lines === undefined) return undefined;
  const over = before.ended ? ({ ends: true } as const) : {};
  return {
    act: "stay",
    because: [frozen ? "case:frozen" : "case:hold", "debtor:asks"],
    lines,
    asked: null,
    ...over,
  };
}

function answerTo(before: ConversationState, turn: HeardTurn): readonly PublicLine[] | undefined {
  const { text } = turn;
  const { officialChannel } = toPublicCase(before.debt);
  // Whoever wants no more contact may still wish to pay.
  if (before.triggers.includes("cease")) {
    return asksToPay(turn) ? [line("through_channel", { officialChannel })] : undefined;
  }
  const wasAskedFor = before.lastLines.some(({ key }) => key === "attorney");
  if (wasAskedFor && !isQuestion(text)) return [say("noted_for_person")];
  if (asksWhoIsLiable(text)) return [say("liability_unknown")];
  if (asksIfItGrows(text)) return [say("growth_unknown")];
  if (!asksWhatIsOwedNow(text)) return undefined;
  // To whoever told of danger, "what do I do?" is about that.
  return dangerToldAgain(before) ?? [say(before.frozen ? "checked_meanwhile" : "nothing_now")];
}
