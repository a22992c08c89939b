import type { Instant } from "../../../domain/calendar.ts";
import type { Notice } from "../../../server/ports/notifier.ts";

/** A notice of a red alert. */
export const notice: Notice = {
  id: "call-1.7.alert:raise:email",
  occasion: "raise",
  at: "2026-11-20T02:05:00.000Z" as Instant,
  task: {
    id: "call-1.7.alert",
    kind: "alert",
    level: "red",
    title: "self_harm",
    caseId: "C-1001",
    callId: "call-1",
    owner: "sam",
    dueAt: "2026-11-20T04:05:00.000Z" as Instant,
  },
  subject: "[RED 红色] Risk of self-harm · 自伤风险",
  text: "One line.\n.A line that begins with a dot.\n一行中文。\n",
  url: "http://localhost/tasks?task=call-1.7.alert",
};
