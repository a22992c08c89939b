import { toPublicCase } from "../../domain/case-views.ts";
import { graverHandoff } from "../../domain/handoff.ts";
import { line, say, type Line, type LineKey } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import { absorb } from "./absorb.ts";
import { callbackReply } from "./callback.ts";
import type { Decision, Reply } from "./decision.ts";
import { openingLine, withDisclosures } from "./disclosures.ts";
import type { HeardTurn } from "./heard-turn.ts";
import { isVerified } from "./identity.ts";
import { leadingLines, leadsOfExclusive } from "./leads.ts";
import { withOtherSpeaker } from "./other-speaker.ts";
import type { ConversationState } from "./state.ts";
import { stopReply } from "./stopped.ts";
import { unverifiedReply, type PublicView } from "./unverified.ts";
import { verifiedDecision } from "./verified.ts";

/** A state and the move that was decided in it. */
export interface Decided {
  readonly state: ConversationState;
  readonly move: Move;
}

/** The move that answers one debtor turn. Every turn is answered. */
export function decideTurn(before: ConversationState, given: HeardTurn): Decided {
  const turn = withOtherSpeaker(before, given);
  const heard = absorb(before, turn);
  const { state, reply } = decide(before, heard, turn);
  const leads =
    reply.exclusive === true
      ? leadsOfExclusive(before, state, { turn, act: reply.act })
      : leadingLines(before, state, turn);
  const isSoft =
    state.emotionStreak > 0 ||
    state.triggers.includes("vulnerable") ||
    state.triggers.includes("selfharm");
  const lines = [...leads, ...reply.lines];
  return settle(state, { ...reply, lines }, isSoft ? "soft" : "plain");
}

function decide(before: ConversationState, heard: ConversationState, turn: HeardTurn): Decision {
  const stopped = stopReply(before, heard, turn);
  if (stopped !== undefined) return { state: heard, reply: stopped };
  const wantsCallback = callbackReply(heard, turn);
  if (wantsCallback !== undefined) {
    return { state: { ...heard, callback: wantsCallback.callback }, reply: wantsCallback.reply };
  }
  if (!isVerified(heard)) {
    return { state: heard, reply: unverifiedReply(publicView(heard, before), turn) };
  }
  return verifiedDecision(before, heard, turn);
}

/** All that the unverified part of the policy is given to see. */
export function publicView(state: ConversationState, before = state): PublicView {
  const { debtor } = state.debt;
  const { identity } = state;
  return {
    case: toPublicCase(state.debt),
    direction: state.call.direction,
    identity,
    fragments: {
      idLast4: debtor.idLast4 !== undefined,
      birthDate: debtor.birthDate !== undefined,
    },
    asked: state.asked,
    ended: state.ended,
    handedOver: state.handoff !== undefined,
    fragmentGiven:
      identity.failures > before.identity.failures ||
      identity.fragmentMatched !== before.identity.fragmentMatched,
  };
}

/**
 * Makes a reply the call's move: what is owed goes first, the handoff is noted, the question is open.
 * What is owed and not said in this move stays owed.
 */
export function settle(
  state: ConversationState,
  reply: Reply,
  tone: Move["tone"] = "plain",
): Decided {
  const owed = reply.exclusive === true ? [] : owedLines(state);
  const move: Move = {
    act: reply.act,
    because: reply.because,
    lines: withDisclosures(state, [...owed, ...reply.lines]),
    asked: reply.asked === undefined ? state.asked : reply.asked,
    tone,
    ends: reply.ends === true,
    ...(reply.handoff === undefined ? {} : { handoff: reply.handoff }),
  };
  return {
    state: {
      ...state,
      asked: move.asked,
      ended: move.ends,
      owed: state.owed.filter((key) => !move.lines.some((said) => said.key === key)),
      lineUses: countUses(state, move.lines),
      handoff:
        reply.handoff === undefined
          ? state.handoff
          : {
              reason: graverHandoff(state.handoff?.reason, reply.handoff),
              turn: state.handoff?.turn ?? state.turns,
            },
    },
    move,
  };
}

/** Fixed words that were cut off are said again before anything else. */
function owedLines(state: ConversationState): readonly Line[] {
  const { complaintChannel } = toPublicCase(state.debt);
  const opening = openingLine(state);
  const again: Partial<Record<LineKey, Line>> = {
    // Somebody who has said that they are not the debtor is not asked again whether they are.
    ...(state.party === "unknown" ? { [opening.key]: opening } : {}),
    crisis: say("crisis"),
    close: line("close", { complaintChannel }),
    ...(isVerified(state)
      ? { debt_collector_notice: say("debt_collector_notice"), time_barred: say("time_barred") }
      : {}),
  };
  return state.owed.flatMap((key) => again[key] ?? []);
}

function countUses(
  state: ConversationState,
  lines: readonly Line[],
): ConversationState["lineUses"] {
  const uses: Partial<Record<LineKey, number>> = { ...state.lineUses };
  for (const { key } of lines) uses[key] = (uses[key] ?? 0) + 1;
  return uses;
}
