import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { TASK_KINDS, TASK_OUTCOMES } from "../../../server/protocol/tasks.ts";
import { checkedClose } from "../../../server/tasks/checked-close.ts";
import { taskByHand } from "../../../server/tasks/task-by-hand.ts";

const nowMs = Date.parse("2026-11-20T02:05:00.000Z");
const at = (ms: number) => new Date(nowMs + ms).toISOString() as Instant;
const letter = { caseId: "C-1", channel: "letter" } as const;

describe("a task that is entered by hand", () => {
  it("gives a complaint its own two hours", () => {
    const task = taskByHand({ ...letter, kind: "complaint", note: "" }, "sam", nowMs);
    expect(task).toMatchObject({ by: "sam", note: undefined, dueAt: at(2 * 3_600_000) });
    const own = () => taskByHand({ ...letter, kind: "complaint", dueAt: at(1) }, "sam", nowMs);
    expect(own).toThrow(expect.objectContaining({ code: "FIELD_INVALID", field: "dueAt" }));
  });

  it("takes a promise with its time, which is not past", () => {
    const promise = (dueAt?: Instant) =>
      taskByHand({ ...letter, kind: "document", ...(dueAt && { dueAt }) }, "sam", nowMs);
    expect(promise(at(0)).dueAt).toBe(at(0));
    expect(() => promise(at(-1))).toThrow(expect.objectContaining({ code: "FIELD_INVALID" }));
    expect(() => promise()).toThrow(expect.objectContaining({ code: "FIELD_MISSING" }));
  });
});

describe("the end of a task", () => {
  it.each([
    [undefined, undefined, "cause"],
    ["", "done", "cause"],
    ["why", "", "action"],
    ["why", undefined, "action"],
  ])("is not taken without cause and action: %s, %s", (cause, action, field) => {
    const close = () => checkedClose({ kind: "alert" }, { cause, action, outcome: "resolved" });
    expect(close).toThrow(expect.objectContaining({ code: "TASK_INCOMPLETE", field }));
  });

  it("has an outcome of its kind, and never one that only a later promise gives", () => {
    for (const kind of TASK_KINDS) {
      const taken = TASK_OUTCOMES.filter((outcome) => {
        try {
          return checkedClose({ kind }, { cause: "a", action: "b", outcome }).outcome === outcome;
        } catch {
          return false;
        }
      });
      expect([kind, taken.length >= 2, taken.includes("superseded")]).toEqual([kind, true, false]);
    }
  });
});
