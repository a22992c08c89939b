import type { Instant } from "../../domain/calendar.ts";
import type { Notice } from "../ports/notifier.ts";

/** A notice that asks nothing of anybody, so that a webhook can be tried. */
export const checkNotice = (at: Instant, url: string): Notice => ({
  id: `check-${at}`,
  occasion: "check",
  at,
  task: {
    id: "check",
    kind: "check",
    level: "blue",
    title: "check",
    caseId: "-",
    callId: null,
    owner: null,
    dueAt: at,
  },
  subject: "[TEST 测试] Kindline: nothing to do · 无需处理",
  text: "A test of this webhook. Nothing to do.\n这是一次连通测试，无需处理。\n",
  url,
});
