import { createConversation } from "../../agent/conversation.ts";
import type { Conversation } from "../../agent/conversation-types.ts";
import { caseSchema } from "../../domain/case.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { CallEvent } from "../../domain/events.ts";
import { callId } from "../../domain/ids.ts";
import type { FakeVoice } from "./fake-voice.ts";
import { exampleCase } from "./policy/harness.ts";

/** An outbound Chinese call about the example case, said by that voice, and what it leaves in its log. */
export function spokenCall(voice: FakeVoice): { call: Conversation; events: CallEvent[] } {
  const events: CallEvent[] = [];
  const call = createConversation({
    call: {
      id: callId("call-voice"),
      locale: "zh-CN",
      jurisdiction: "cn",
      channel: "voice",
      direction: "outbound",
      startedAt: "2026-11-20T10:05:00+08:00" as Instant,
    },
    case: caseSchema.parse(exampleCase),
    output: voice,
    onEvent: (event) => events.push(event),
  });
  return { call, events };
}
