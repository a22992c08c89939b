import type { Conversation, ConversationOptions } from "../../agent/conversation-types.ts";
import { createConversation } from "../../agent/conversation.ts";
import type { SpeechOutput } from "../../agent/ports/words.ts";
import { understand } from "../../agent/understanding/understand.ts";
import type { CallRecord, RecordedTurn } from "../../domain/call-record.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { debtorRow, eventRow } from "./answer-rows.ts";
import { checkExpectations } from "./check-expectations.ts";
import { divergenceReason } from "./divergence.ts";
import { lineNotice } from "./line-notice.ts";
import { recordedQuestion } from "./recorded-question.ts";
import type { DebtorRow, Divergence, EventRow, ReplayRow } from "./replay-row.ts";

/** What may differ from today's agent: rules of the conversation and of its guard, and who words its lines. */
export type RedriveSettings = Pick<
  ConversationOptions,
  "rules" | "guardRules" | "understander" | "freeWords"
>;

/**
 * Feeds a recorded call to today's agent: every debtor turn is answered, every event of the line takes
 * place. Words of the recorded agent are only compared. The same record gives the same row, where no model
 * words it.
 */
export async function redrive(
  record: CallRecord,
  settings: RedriveSettings = {},
): Promise<ReplayRow> {
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  const call = { id, locale, jurisdiction, channel, direction, startedAt };
  const isTaken = wasTaken(record);
  const conversation = createConversation({
    ...settings,
    call,
    case: record.case,
    ...(isTaken ? {} : { output: nobodyThere }),
  });
  const first = await conversation.open();
  // Where nobody was there to hear it, what the agent would have said.
  const opening = isTaken
    ? first
    : await createConversation({ ...settings, call, case: record.case }).open();
  const { turns, divergence } = await replayTurns(record, conversation);
  const outcome = conversation.outcome();
  const failed = checkExpectations(record.expect, outcome);
  return {
    id,
    ok: failed.length === 0,
    failed,
    opening: opening.text,
    turns,
    divergence,
    outcome,
    score: {},
  };
}

/** Somebody spoke, or the line never said that nobody took the call. */
const wasTaken = ({ turns }: CallRecord): boolean =>
  turns.length === 0 ||
  turns.some((turn) => turn.speaker !== "system" || !endsDial.has(turn.event));

const endsDial: ReadonlySet<string> = new Set([
  "no-answer",
  "busy",
  "line-failed",
  "number-dead",
  "voicemail-no-message",
]);

/** The far end of a call that nobody took: nothing reaches anyone. */
const nobodyThere: SpeechOutput = { play: () => Promise.resolve({ type: "discarded" }) };

async function replayTurns(record: CallRecord, conversation: Conversation) {
  const turns: (DebtorRow | EventRow)[] = [];
  let divergence: Divergence | null = null;
  let recordedWords = "";
  let atMs = 0;
  let n = 0;
  for (const turn of record.turns) {
    atMs = Math.max(atMs, endOf(turn) ?? atMs);
    if (turn.speaker === "agent") recordedWords += `${turn.text}\n`;
    else if (turn.speaker === "system") {
      const reply = await conversation.notice(lineNotice(turn, atMs, record.case.balance));
      if (reply !== undefined && reply.text !== "") turns.push(eventRow(n, turn.event, reply));
      // The keys answered what was asked.
      if (turn.event === "keypad") recordedWords = "";
    } else {
      n += 1;
      const reason: string | undefined =
        divergence === null
          ? divergenceBefore(turn.text, { record, conversation, recordedWords })
          : undefined;
      if (reason !== undefined) divergence = { n, reason };
      turns.push(debtorRow(n, turn.text, await conversation.hear({ text: turn.text, atMs })));
      recordedWords = "";
    }
  }
  return { turns, divergence };
}

function divergenceBefore(
  text: string,
  before: { record: CallRecord; conversation: Conversation; recordedWords: string },
): string | undefined {
  const { record, conversation, recordedWords } = before;
  const { state } = conversation;
  const { debtor, currency } = record.case;
  const call = { now: record.startedAt, timezone: debtor.timezone, locale: record.locale };
  return divergenceReason({
    recorded: recordedQuestion(recordedWords, record.locale),
    asked: state.asked,
    isOver: state.ended || state.handoff !== undefined,
    read: (asked: Asked | null) =>
      understand({ ...call, text, asked, debtorName: debtor.name, currency }),
  });
}

const endOf = (turn: RecordedTurn): number | undefined =>
  turn.speaker === "system" ? turn.atMs : (turn.endMs ?? turn.startMs);
