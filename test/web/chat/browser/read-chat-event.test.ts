import { expect, test } from "vitest";
import { readChatEvent } from "../../../../web/chat/browser/read-chat-event.ts";

const state = { debtorTurns: 1, person: "none", isOver: false };
const message = {
  sequence: 3,
  id: "turn-1-abcdef",
  speaker: "debtor",
  turn: 1,
  text: "Hello",
  at: "2026-11-22T10:00:00Z",
};

test.each([
  { type: "pong" },
  { type: "call", callId: "c", locale: "en-GB", startedAt: message.at, ...state },
  { type: "messages", messages: [], ...state },
  { type: "messages", messages: [message], ...state },
  { type: "messages", messages: [{ ...message, addedLater: true }], ...state },
  { type: "error", error: { code: "CHAT_OVER" } },
])("$type is read", (event) => {
  expect(readChatEvent(JSON.stringify(event))).toEqual(event);
});

test.each([
  "",
  "pong",
  "null",
  "[]",
  JSON.stringify({ type: "constructor" }),
  JSON.stringify({ type: "typing" }),
  JSON.stringify({ type: "call", callId: "c", locale: "en-GB", ...state, person: "gone" }),
  JSON.stringify({ type: "call", locale: "en-GB", ...state }),
  JSON.stringify({ type: "messages", messages: [message] }),
  JSON.stringify({ type: "messages", messages: [{ ...message, sequence: "3" }], ...state }),
  JSON.stringify({ type: "messages", messages: [{ ...message, speaker: "robot" }], ...state }),
  JSON.stringify({ type: "error", error: {} }),
])("%s is not", (text) => {
  expect(readChatEvent(text)).toBeNull();
});

test("a message in bytes is not read", () => {
  expect(readChatEvent(new ArrayBuffer(4))).toBeNull();
});
