import type { AgentReply } from "../../agent/conversation-types.ts";
import { createConversation } from "../../agent/conversation.ts";
import { callTurnsMax } from "../../domain/limits.ts";
import type { CallRecord, RecordedTurn } from "../../domain/call-record.ts";
import { lineNotice } from "../replay/line-notice.ts";
import { labelledHandoff } from "./handoff-label.ts";
import { atEach, neverThreshold, type SweepCase, type SweptCall } from "./sweep-case.ts";

/**
 * Feeds a recorded call to the agent once for each threshold, and once without any. What the debtor says is
 * fixed, so a quarrel counts as avoided where a person would have had the call before the turn of the quarrel.
 */
export async function sweepRecord(record: CallRecord): Promise<SweepCase> {
  const without = await drive(record, neverThreshold);
  const { label, byTurn = lastTurn } = labelledHandoff(record);
  const sweptOf = ({ streakTurn, handoffTurn }: Driven): SweptCall => ({
    byStreak: streakTurn <= lastTurn && streakTurn <= handoffTurn,
    inTime: handoffTurn <= byTurn,
    conflict: without.conflictTurn <= lastTurn && streakTurn >= without.conflictTurn,
  });
  return {
    source: "recorded",
    label,
    conflictWithout: without.conflictTurn <= lastTurn,
    at: await atEach(
      { longestStreak: without.longestStreak, swept: sweptOf(without) },
      async (threshold) => sweptOf(await drive(record, threshold)),
    ),
  };
}

/** No call has a turn after this one: what did not happen is put behind it. */
const lastTurn = callTurnsMax;
const notAtAll = callTurnsMax + 1;

/** Debtor turns, from 1; `notAtAll` for what did not happen. */
interface Driven {
  readonly longestStreak: number;
  readonly streakTurn: number;
  readonly handoffTurn: number;
  readonly conflictTurn: number;
}

async function drive(record: CallRecord, emotionStreak: number): Promise<Driven> {
  const { id, locale, jurisdiction, channel, direction, startedAt, turns } = record;
  const conversation = createConversation({
    call: { id, locale, jurisdiction, channel, direction, startedAt },
    case: record.case,
    rules: { emotionStreak },
  });
  await conversation.open();
  let streakTurn = notAtAll;
  let conflictTurn = notAtAll;
  let longestStreak = 0;
  let isAngry = false;
  let atMs = 0;
  for (const turn of turns) {
    atMs = Math.max(atMs, endOf(turn) ?? atMs);
    const n = conversation.state.turns;
    if (turn.speaker === "agent") continue;
    if (turn.speaker === "system") {
      // Hanging up in anger is a quarrel too.
      if (turn.event === "debtor-hang-up" && isAngry) conflictTurn = Math.min(conflictTurn, n);
      await conversation.notice(lineNotice(turn, atMs, record.case.balance));
      continue;
    }
    const reply = await conversation.hear({ text: turn.text, atMs });
    longestStreak = Math.max(longestStreak, conversation.state.emotionStreak);
    isAngry = reply.understanding?.emotion.label === "angry";
    if (reply.move.handoff === "emotion_streak") streakTurn = Math.min(streakTurn, n + 1);
    if (isQuarrel(reply)) conflictTurn = Math.min(conflictTurn, n + 1);
  }
  const handoffTurn = conversation.outcome().handoffTurn ?? notAtAll;
  return { longestStreak, streakTurn, handoffTurn, conflictTurn };
}

/** Abuse or a threat. */
const isQuarrel = ({ understanding }: AgentReply): boolean =>
  understanding !== undefined &&
  (understanding.triggers.includes("violence_by_debtor") ||
    understanding.intents.some(({ name }) => name === "abuse"));

const endOf = (turn: RecordedTurn): number | undefined =>
  turn.speaker === "system" ? turn.atMs : (turn.endMs ?? turn.startMs);
