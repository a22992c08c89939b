import { DISPOSITIONS } from "../../../domain/dispositions.ts";
import type { AttemptOutcome } from "./attempt-outcome.ts";

/** What a round does after an attempt ended so: look again after so long, or be done with the case. */
export type AfterAttempt =
  { readonly next: "again"; readonly minutes: number } | { readonly next: "done" };

const again = (minutes: number): AfterAttempt => ({ next: "again", minutes });
const done: AfterAttempt = { next: "done" };
const day = 24 * 60;

/**
 * By disposition. The minutes are the least; the contact policy (`suppressDays`, caps, windows) may make
 * it later, never sooner. An attempt in doubt counts as made and is `UNK`: not again that day.
 */
const rows: Partial<Record<AttemptOutcome, AfterAttempt>> = {
  NA: again(4 * 60),
  BUSY: again(45),
  FAIL: again(2 * 60),
  AM: again(day),
  AML: again(day),
  UNK: again(day),
  QHU: again(day),
  TPC: again(day),
  ABANDONED: again(day),
  // The next message is another day's; the contact policy allows three a week.
  SENT: again(day),
  TECH: again(day),
  CB: again(60),
  LANG: done,
  RPC_NC: again(14 * day),
  // Who has promised is woken by the reminder, or by the day after.
  PTP: again(7 * day),
  PTP_PART: again(7 * day),
  PLAN: again(7 * day),
};

export const retryTable: Readonly<Record<AttemptOutcome, AfterAttempt>> = Object.fromEntries(
  ([...DISPOSITIONS, "ABANDONED", "SENT"] as const).map((code) => [code, rows[code] ?? done]),
) as Record<AttemptOutcome, AfterAttempt>;
