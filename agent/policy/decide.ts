import { toPublicCase } from "../../domain/case-views.ts";
import { graverHandoff } from "../../domain/handoff.ts";
import { line, say, specOf, type Line, type LineKey } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import { absorb } from "./absorb.ts";
import { takenBackBeside } from "./agreement/after-agreement.ts";
import { callbackReply, offeredReply } from "./people/callback.ts";
import { wasInDanger, whileInDanger } from "./replies/danger.ts";
import type { Decision, Reply } from "./decision.ts";
import { openingLine, withDisclosures } from "./replies/disclosures.ts";
import { withFrailty } from "./people/frailty.ts";
import type { HeardTurn } from "./heard-turn.ts";
import { helloReply } from "./people/hello.ts";
import { isVerified } from "./people/identity.ts";
import { isWaiting } from "./people/is-waiting.ts";
import { knowledgeReply } from "./replies/knowledge-reply.ts";
import { leadingLines, leadsOfExclusive } from "./replies/leads.ts";
import { withOtherSpeaker } from "./people/other-speaker.ts";
import { askedStill } from "./replies/open-question.ts";
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
  const turn = withFrailty(before, withOtherSpeaker(before, given));
  const heard = absorb(before, turn);
  const { state, reply } = takenBackBeside(before, decide(before, heard, turn), turn);
  const leads =
    reply.exclusive === true
      ? leadsOfExclusive(before, state, { turn, act: reply.act })
      : leadingLines(before, state, turn).filter(
          ({ key }) => !isBuffer(key) || mayBuffer(state, reply),
        );
  const isSoft =
    state.isSlow ||
    state.emotionStreak > 0 ||
    state.triggers.includes("vulnerable") ||
    state.triggers.includes("selfharm");
  const lines = [...leads, ...reply.lines];
  return settle(state, { ...reply, lines }, isSoft ? "soft" : "plain");
}

/** "I'm listening", said to somebody who is sent away in the same breath, would not be true. */
const mayBuffer = (state: ConversationState, reply: Reply): boolean =>
  !takesLeave(reply) && !wasInDanger(state);

const takesLeave = ({ ends, lines }: Reply): boolean =>
  ends === true || lines.some(({ key }) => key === "suspect_fraud");

const isBuffer = (key: LineKey): boolean => key.startsWith("buffer_");

function decide(before: ConversationState, listened: ConversationState, turn: HeardTurn): Decision {
  const { offered, ...callback } = listened.callback;
  const heard = offered === undefined ? listened : { ...listened, callback };
  const answer = offeredReply(before, turn);
  if (answer !== undefined) {
    return { state: { ...heard, callback: answer.callback }, reply: answer.reply };
  }
  const greeted = helloReply(before, heard, turn);
  if (greeted !== undefined) return greeted;
  const stopped = stopReply(before, heard, turn);
  if (stopped !== undefined) return { state: heard, reply: stopped };
  const again = onceMore(before, turn);
  if (again !== undefined) return { state: { ...heard, isSlow: true }, reply: again };
  const still = askedStill(before, heard, turn);
  if (still !== undefined) return still;
  const wantsCallback = callbackReply(heard, turn);
  if (wantsCallback !== undefined) {
    return { state: { ...heard, callback: wantsCallback.callback }, reply: wantsCallback.reply };
  }
  const known = knowledgeReply(heard, turn);
  if (known !== undefined) return known;
  if (!isVerified(heard)) {
    return { state: heard, reply: unverifiedReply(publicView(heard, before), turn) };
  }
  return verifiedDecision(before, heard, turn);
}

/** "Sorry, what did you say?": said once more, in other words where there are any, and nothing else is asked. */
function onceMore(before: ConversationState, turn: HeardTurn): Reply | undefined {
  if (turn.understanding.asksAgain !== true || before.ended) return undefined;
  const mayTellDebt = isVerified(before);
  const lines = before.lastLines.filter(
    ({ key }) => mayTellDebt || specOf(key).privacy === "public",
  );
  if (lines.length === 0) return undefined;
  return { act: "repeat", because: ["debtor:asks_again"], lines };
}

/** All that the unverified part of the policy is given to see. */
export function publicView(state: ConversationState, before = state): PublicView {
  const { debtor } = state.debt;
  const { identity } = state;
  const fragmentGiven =
    identity.failures > before.identity.failures ||
    identity.fragmentMatched !== before.identity.fragmentMatched;
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
    handedOver: isWaiting(state),
    fragmentGiven,
    comesBack:
      fragmentGiven ||
      identity.nameConfirmed !== before.identity.nameConfirmed ||
      (before.identity.declined && !identity.declined),
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
    lines: withDisclosures(state, [...owed, ...whileInDanger(state, reply.lines)]),
    asked: reply.asked === undefined ? state.asked : reply.asked,
    tone,
    ends: reply.ends === true,
    ...(reply.handoff === undefined ? {} : { handoff: reply.handoff }),
  };
  return {
    state: {
      ...state,
      asked: move.asked,
      isReadBackFresh: move.asked === "confirm" && move.lines.some(asksForYes),
      ended: move.ends,
      owed: state.owed.filter((key) => !move.lines.some((said) => said.key === key)),
      lineUses: countUses(state, move.lines),
      lastLines: move.act === "repeat" ? state.lastLines : move.lines,
      waitOver: state.waitOver && reply.handoff === undefined,
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

/** A line that asks for a yes to what was, or is, read back. */
const asksForYes = ({ key }: Line): boolean =>
  key.startsWith("read_back_") || key === "confirm_again" || key === "confirm_by_key";

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
