import * as fc from "fast-check";
import { parseInstant, type Instant } from "../../domain/calendar.ts";
import type { CallEvent } from "../../domain/events.ts";
import { sentenceId, turnId } from "../../domain/ids.ts";
import { minorUnits } from "../../domain/money.ts";
import type { TimedEvent } from "../../transcripts/log/stored-event.ts";

export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new TypeError(`Expected a moment, got ${text}.`);
  return at;
}

const atMs = fc.nat({ max: 3_600_000 });
const text = fc.string({ unit: "binary", maxLength: 30 });

/** Events of several shapes, with any text in them: flat, nested, with numbers, arrays and null. */
const callEvents: fc.Arbitrary<CallEvent> = fc.oneof(
  fc.record({ type: fc.constant("turn-end"), turnId: text.map(turnId), text, atMs }),
  fc.record({
    type: fc.constant("sentence-approve"),
    sentenceId: text.map(sentenceId),
    line: fc.constant("goodbye"),
    text,
    findings: fc.array(
      fc.record({
        ruleId: text,
        family: fc.constant("F05"),
        severity: fc.constant("warn"),
        span: fc.tuple(fc.nat(), fc.nat()),
        action: fc.constant("log"),
      }),
      { maxLength: 2 },
    ),
    atMs,
  }),
  fc.record({
    type: fc.constant("move-decide"),
    move: fc.record({
      act: fc.constant("goodbye"),
      because: fc.array(text, { maxLength: 3 }),
      lines: fc.constant([{ key: "goodbye", facts: {} }]),
      asked: fc.constant(null),
      tone: fc.constantFrom("plain", "soft"),
      ends: fc.boolean(),
    }),
    turnId: fc.option(text.map(turnId)),
    atMs,
  }),
  fc.record({
    type: fc.constant("payment-receive"),
    amount: fc.nat().map(minorUnits),
    atMs,
  }),
  fc.record({ type: fc.constant("silence-elapse"), atMs }),
);

const instants = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => instant(date.toISOString()));

export const timedEvents: fc.Arbitrary<TimedEvent> = fc.record({ at: instants, event: callEvents });

/** Logs of a few events, at least one. */
export const timedLogs = fc.array(timedEvents, { minLength: 1, maxLength: 8 });
