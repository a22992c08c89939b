import { expect, it } from "vitest";
import { readVoiceEvent } from "../../../../web/voice/browser/read-voice-event.ts";
import { troubleOf } from "../../../../web/shared/trouble-of.ts";

it.each([
  { type: "call", callId: "call-1", locale: "zh-CN", startedAt: "2026-11-20T02:05:00.000Z" },
  { type: "caption", speaker: "agent", text: "Hello", id: "1", isPartial: false },
  { type: "state", activity: "waiting-for-person" },
  { type: "clear", generation: 1 },
  { type: "hang-up", afterPlayout: true },
  { type: "ended", reason: "person" },
  { type: "error", error: { code: "LINES_FULL" } },
  { type: "pong" },
])("reads $type", (event) => {
  expect(readVoiceEvent(JSON.stringify(event))).toEqual(event);
});

it.each([
  "",
  "[]",
  "null",
  '{"type":"constructor"}',
  '{"type":"caption","speaker":"ghost","text":"","id":"1","isPartial":false}',
  '{"type":"state","activity":"sleeping"}',
  '{"type":"clear","generation":"1"}',
  '{"type":"ended","reason":"boredom"}',
  '{"type":"error"}',
])("passes over what it cannot read: %s", (text) => {
  expect(readVoiceEvent(text)).toBeNull();
});

it("knows why a browser gives no microphone, and says so where it does not", () => {
  const names = ["NotAllowedError", "NotFoundError", "NotReadableError", "TypeError"];
  expect(names.map(troubleOf)).toEqual(["denied", "missing", "busy", "failed"]);
});
