import type { Instant, PlainDate } from "../../domain/calendar.ts";
import type { EarlierTalk } from "../../domain/events.ts";
import { parseDecimal } from "../../domain/money.ts";
import type { Outcome } from "../../domain/outcome.ts";

/** What a new call may come back to of an earlier one. A promise that a stop has overtaken is let rest. */
export function earlierTalk({
  at: spokenAt,
  outcome,
}: {
  readonly at: Instant;
  readonly outcome: Outcome;
}): EarlierTalk {
  const { promise, hold, frozen } = outcome;
  const amount = promise === null || hold || frozen ? undefined : parseDecimal(promise.amount);
  if (promise === null || amount === undefined) return { spokenAt };
  return { spokenAt, promise: { amount, date: promise.date as PlainDate } };
}
