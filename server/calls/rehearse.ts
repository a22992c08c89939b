import { setImmediate } from "node:timers/promises";
import { createConversation, resumeConversation } from "../../agent/conversation.ts";
import type { CallEvent } from "../../domain/events.ts";
import { callId } from "../../domain/ids.ts";
import { parseCallEvent } from "../../domain/parse/parse-call-event.ts";
import { exampleCases } from "../example-cases.ts";
import { instantAt, type Clock } from "../clock.ts";
import { jurisdictionOf } from "./jurisdiction-of.ts";

/**
 * Talks once with an invented debtor in each language, and keeps nothing: models, packs and dictionaries
 * are in memory afterwards, so that the first real debtor waits no longer than the thousandth.
 */
export async function rehearse(clock: Clock): Promise<void> {
  const startedAt = instantAt(clock());
  for (const debt of exampleCases(startedAt)) {
    const locale = debt.debtor.language ?? "zh-CN";
    const events: CallEvent[] = [];
    const conversation = createConversation({
      call: {
        id: callId("rehearsal"),
        locale,
        jurisdiction: jurisdictionOf(debt.place, locale),
        channel: "chat",
        direction: "inbound",
        startedAt,
      },
      case: debt,
      onEvent: (event) => events.push(event),
    });
    await conversation.open();
    for (const text of rehearsed) {
      await conversation.hear({ text, atMs: 1 });
      // Pages are served meanwhile.
      await setImmediate();
    }
    resumeConversation(
      {},
      events.map((event) => {
        const parsed = parseCallEvent(JSON.parse(JSON.stringify(event)));
        return parsed.success ? parsed.value : event;
      }),
    );
  }
}

/** Turns that touch what a call touches: names, amounts, dates, triggers. */
const rehearsed = [
  "我是陈伟，后四位4567",
  "I'm Alex Morgan, 4567",
  "下个月15号还三千块",
  "I can pay 200 on Friday",
];
