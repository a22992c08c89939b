import { randomUUIDv7 } from "node:crypto";
import type { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import type { newTaskSchema } from "../protocol/tasks.ts";
import type { NewTask } from "./new-task.ts";
import { dueMs, kindLevel, utcAt } from "./task-clock.ts";

/**
 * A task that a person enters: a complaint that came past our calls, or what they promised somebody.
 * @throws KindlineError FIELD_MISSING for a promise without its time, FIELD_INVALID for a time in the past
 * or for a complaint with a time of its own.
 */
export function taskByHand(
  given: z.output<typeof newTaskSchema>,
  by: string,
  nowMs: number,
): NewTask {
  const { kind, caseId, channel, note } = given;
  const level = kindLevel[kind];
  const dueAt = utcAt(kind === "complaint" ? complaintDue(given, nowMs) : promised(given, nowMs));
  return {
    id: `hand.${randomUUIDv7()}`,
    kind,
    level,
    title: kind,
    facts: { channel, ...(kind === "complaint" ? {} : { promisedAt: dueAt }) },
    caseId,
    from: undefined,
    by,
    note: note === "" ? undefined : note,
    at: utcAt(nowMs),
    dueAt,
  };
}

type Given = Pick<z.output<typeof newTaskSchema>, "dueAt">;

function complaintDue({ dueAt }: Given, nowMs: number): number {
  if (dueAt === undefined) return dueMs("complaint", kindLevel.complaint, nowMs);
  const message = "Expected no time: a complaint is answered for within two hours.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field: "dueAt" });
}

function promised({ dueAt }: Given, nowMs: number): number {
  if (dueAt === undefined) {
    const message = "Expected the time that was promised.";
    throw new KindlineError({ code: "FIELD_MISSING", message, field: "dueAt" });
  }
  const ms = Date.parse(dueAt);
  if (ms >= nowMs) return ms;
  const message = "Expected a time that is still to come.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field: "dueAt" });
}
