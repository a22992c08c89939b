import { say } from "../../../domain/lines.ts";
import { silencedBy } from "../../../domain/silencing.ts";
import {
  asksForContract,
  asksForProof,
  asksForReceipt,
  asksForRecording,
} from "../../understanding/signs/asks-for-record.ts";
import type { PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isVerified } from "../people/identity.ts";
import type { ConversationState } from "../state.ts";

/**
 * The recording, or something written of the talk, is asked for: where the receipt is found, or that a colleague sees to
 * it, which becomes a promise of ours. Whatever question is open stays open.
 */
export function papers(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const wantsCopy = asksForRecording(turn.text) || asksForContract(turn.text);
  const isOfAgreed = state.agreed !== undefined && asksForProof(turn.text);
  const wantsReceipt = isOfAgreed || asksForReceipt(turn.text);
  if (!isVerified(state) || (!wantsCopy && !wantsReceipt)) return undefined;
  const isQuiet = state.hold || state.frozen || silencedBy(state.triggers) !== undefined;
  const mayShow = !wantsCopy && !isQuiet;
  const key = mayShow ? "receipt_told" : "copy_noted";
  return { act: "answer", because: ["debtor:asks"], lines: [say(key)] };
}
