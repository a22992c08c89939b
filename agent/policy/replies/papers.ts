import { say } from "../../../domain/lines.ts";
import { silencedBy } from "../../../domain/silencing.ts";
import {
  asksForContract,
  asksForProof,
  asksForReceipt,
  asksForRecording,
  asksForStatement,
} from "../../understanding/signs/contact/asks-for-record.ts";
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
  if (!isVerified(state)) return undefined;
  const isQuiet = state.hold || state.frozen || silencedBy(state.triggers) !== undefined;
  const wantsCopy = asksForCopy(turn.text, isQuiet);
  const isOfAgreed = state.agreed !== undefined && asksForProof(turn.text);
  if (!wantsCopy && !isOfAgreed && !asksForReceipt(turn.text)) return undefined;
  const key = wantsCopy || isQuiet ? "copy_noted" : "receipt_told";
  return { act: "answer", because: ["debtor:asks"], lines: [say(key)] };
}

/** Items are told at once elsewhere; those of a sum that is looked into are sent by whoever looks into it. */
const asksForCopy = (text: string, isQuiet: boolean): boolean =>
  asksForRecording(text) || asksForContract(text) || (isQuiet && asksForStatement(text));
