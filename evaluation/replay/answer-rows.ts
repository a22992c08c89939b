import type { AgentReply } from "../../agent/conversation-types.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { SystemEvent } from "../../domain/vocabulary.ts";
import type { AnswerRow, DebtorRow, EventRow } from "./replay-row.ts";

/** What was said in a reply, and why. */
export function answerRow({ move, text, findings }: AgentReply): AnswerRow {
  return {
    move: { act: move.act, because: move.because },
    agent: text,
    guard: { findings },
  };
}

/** One debtor turn and its reply. */
export function debtorRow(n: number, debtor: string, reply: AgentReply): DebtorRow {
  return { n, debtor, understanding: understandingOf(reply), ...answerRow(reply) };
}

/** Something that happened on the line after turn `n`, and its reply. */
export function eventRow(n: number, event: SystemEvent, reply: AgentReply): EventRow {
  return { n, event, ...answerRow(reply) };
}

/** What a row shows of an understanding, its keys always in the same order. */
function understandingOf({ understanding }: AgentReply): Understanding {
  if (understanding === undefined) throw new TypeError("Expected a turn to be understood.");
  const { intents, triggers, slots, emotion, reason, affordable, language } = understanding;
  return {
    intents,
    triggers,
    slots,
    emotion,
    ...(reason === undefined ? {} : { reason }),
    ...(affordable === undefined ? {} : { affordable }),
    ...(language === undefined ? {} : { language }),
  };
}
