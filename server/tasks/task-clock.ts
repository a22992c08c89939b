import type { Instant } from "../../domain/calendar.ts";
import type { TaskKind, TaskLevel } from "../protocol/tasks.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long a task of this level may take, in milliseconds. */
export const levelDueMs: Readonly<Record<TaskLevel, number>> = {
  // The collection industry's own rule: a red alert is handled within two hours.
  red: 2 * hourMs,
  // Half a shift: whoever is on duty when it comes can still see it through.
  orange: 4 * hourMs,
  // By this time tomorrow: nobody waits longer than a day to be looked after.
  yellow: 24 * hourMs,
  // Three days: a weekend fits, and claims that need papers; the case is quiet meanwhile.
  blue: 72 * hourMs,
};

/** The clock of complaints, in milliseconds: whoever receives one answers within two hours. */
const complaintDueMs = 2 * hourMs;

/** How much a task of this kind presses when it comes; alerts differ by what they are about. */
export const kindLevel: Readonly<Record<Exclude<TaskKind, "alert">, TaskLevel>> = {
  complaint: "orange",
  callback: "yellow",
  document: "yellow",
  waiver_review: "yellow",
  hold_review: "yellow",
  dispute_review: "blue",
};

/** That moment in UTC to the millisecond, so that it sorts as text; a promise may lie far ahead. */
export const utcAt = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** When a task that comes now is due, in milliseconds since 1970; promises say so themselves. */
export function dueMs(kind: TaskKind, level: TaskLevel, nowMs: number): number {
  return nowMs + (kind === "complaint" ? complaintDueMs : levelDueMs[level]);
}

/**
 * A callback may come this much after its time before the promise counts as broken, in milliseconds: it
 * rings while the clock strikes, and a person finishes the sentence before.
 */
const callbackGraceMs = 10 * minuteMs;

/** When the clock of a task has run out, in milliseconds since 1970. */
export const breachMs = (kind: TaskKind, due: number): number =>
  due + (kind === "callback" ? callbackGraceMs : 0);

/**
 * An outbound call that nobody takes keeps a promised callback only from this much before its time on, in
 * milliseconds: we are where we said we would be, and do not strike out the promise in the morning.
 */
export const callbackEarlyMs = 15 * minuteMs;

/**
 * How long a red task may go unanswered before the next person is told, in milliseconds. Long enough to
 * find a telephone, and far below what somebody in danger can wait.
 */
export const escalateMs = 10 * minuteMs;

/** Of whom people are told at once; the others are seen on the page until their clock runs out. */
export const notifiesAtOnce = (level: TaskLevel): boolean => level === "red" || level === "orange";

const raised: Readonly<Record<TaskLevel, TaskLevel>> = {
  red: "red",
  orange: "red",
  yellow: "orange",
  blue: "yellow",
};

/** The level of a task whose clock ran out. */
export const raisedLevel = (level: TaskLevel): TaskLevel => raised[level];
