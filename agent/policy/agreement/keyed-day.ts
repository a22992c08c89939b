import { addDays, type PlainDate } from "../../../domain/calendar.ts";
import type { ConversationState } from "../state.ts";

/** The longest that a day of the month is away: the 31st, behind months that have none. */
const daysAheadMax = 62;

/**
 * The next day of the month that was keyed, from today on, once `date_by_key` asked for it; it is read back like any
 * other. Undefined where no month has it, or nobody asked.
 */
export function keyedDay(
  { asked, lineUses, today }: ConversationState,
  pressed: string,
): PlainDate | undefined {
  const isAsked = asked === "date" && lineUses.date_by_key !== undefined;
  if (!isAsked || !/^\d{1,2}$/.test(pressed)) return undefined;
  const wanted = pressed.padStart(2, "0");
  const days = Array.from({ length: daysAheadMax }, (_, ahead) => addDays(today, ahead));
  return days.find((day) => day.endsWith(`-${wanted}`));
}
