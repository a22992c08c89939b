import { DateTime } from "luxon";
import type { z } from "zod";
import type { Instant } from "../../domain/calendar.ts";
import type { ContactAnswer, contactAnswerSchema } from "./contact-answer.ts";

/** An answer as the wire carries it, its moments written in a time zone. */
export function formatContactAnswer(
  { decision, until, rule, remaining }: ContactAnswer,
  timezone: string,
): z.output<typeof contactAnswerSchema> {
  return {
    decision,
    until: instantOrNull(until, timezone),
    rule,
    remaining: remaining.map((budget) => ({
      ...budget,
      renewsAt: instantOrNull(budget.renewsAt, timezone),
    })),
  };
}

const instantOrNull = (ms: number | null, zone: string): Instant | null =>
  ms === null ? null : (DateTime.fromMillis(ms, { zone }).toISO() as Instant);
