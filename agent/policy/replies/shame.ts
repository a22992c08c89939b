import type { VerifiedCase } from "../../../domain/case-views.ts";
import { say } from "../../../domain/lines.ts";
import {
  asksIfMendable,
  feelsWorthless,
  tellsShame,
} from "../../understanding/signs/welfare/tells-shame.ts";
import { offerOptions } from "../agreement/options.ts";
import type { Decision, PublicReply } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import type { ConversationState } from "../state.ts";

/** "I'm such a failure": that they are none is said before anything else, and nothing is put to them beside it. */
export function shameHeard(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (turn.triggers.size > 0 || state.agreed !== undefined || !tellsShame(turn.text)) {
    return undefined;
  }
  if (before.lineUses.no_shame !== undefined) return undefined;
  const isHeardOut = before.lineUses.keep_listening !== undefined || before.offered;
  const lines = isHeardOut ? [say("no_shame")] : [say("no_shame"), say("keep_listening")];
  // What was read back to them is no longer open to a polite word.
  return {
    state: { ...state, readBack: undefined },
    reply: {
      act: "empathise",
      because: ["debtor:feeling"],
      lines,
      asked: isHeardOut ? "instalments" : "reason",
    },
  };
}

/** "Can I still fix this?": yes, and then how. */
export function mendable(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isFree = state.agreed === undefined && !isWaiting(state) && turn.triggers.size === 0;
  if (!isFree || state.proposal !== undefined || !asksIfMendable(turn.text)) return undefined;
  const offered = offerOptions(state, state.debt as VerifiedCase, ["debtor:asks"]);
  const lines = [say("can_be_mended"), ...offered.reply.lines];
  return { ...offered, reply: { ...offered.reply, lines } };
}

/** Who feels worthless is told otherwise, also while a person is on the way. */
export function worthlessAgain(
  before: ConversationState,
  _state: ConversationState,
  { text }: HeardTurn,
): PublicReply | undefined {
  const wasSaid = before.lastLines.some(({ key }) => key === "worth_heard");
  if (!before.triggers.includes("vulnerable") || wasSaid || !feelsWorthless(text)) return undefined;
  return {
    act: "stay",
    because: ["trigger:vulnerable"],
    lines: [say("worth_heard")],
    asked: null,
    exclusive: true,
  };
}
