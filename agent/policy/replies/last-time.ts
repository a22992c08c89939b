import { dateAt } from "../../../domain/calendar.ts";
import { line, say, type Line } from "../../../domain/lines.ts";
import { asksLastTime } from "../../understanding/signs/contact/asks-last-time.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** What was agreed the last time, said before anything is asked: nobody has to tell it all again. */
export function lastTime({ earlier, debt }: ConversationState): readonly Line[] {
  if (earlier === undefined) return [];
  const day = dateAt(earlier.spokenAt, debt.debtor.timezone);
  const { promise } = earlier;
  return [
    promise === undefined ? line("last_talk", { day }) : line("last_promise", { day, ...promise }),
  ];
}

/** What was said the last time is asked for: what is on record of it, or that nothing is. An open question stays open. */
export function lastTimeAsked(state: ConversationState, turn: HeardTurn): Decision | undefined {
  if (!asksLastTime(turn.text)) return undefined;
  return { state, reply: { act: "answer", because: ["debtor:asks"], lines: [onRecord(state)] } };
}

function onRecord({ earlier, debt }: ConversationState): Line {
  if (earlier === undefined) return say("last_unknown");
  const day = dateAt(earlier.spokenAt, debt.debtor.timezone);
  const { promise } = earlier;
  return promise === undefined
    ? line("last_without_promise", { day })
    : line("last_promise", { day, ...promise });
}
