import { expect, test } from "vitest";
import type { ChatMessage } from "../../../../server/protocol/chat.ts";
import { conversationText } from "../../../../web/chat/view/conversation-text.ts";
import { chatWords } from "../../../../web/chat/words/words-in.ts";

const at = "10:05" as ChatMessage["at"];
const said = (sequence: number, speaker: ChatMessage["speaker"], text: string): ChatMessage => ({
  sequence,
  id: `id-${sequence}`,
  speaker,
  turn: 0,
  text,
  at,
});
const moments = { time: String, day: String, full: String };

test("the copy says with whom, who said what and when, and what did not go out", () => {
  const text = conversationText({
    institution: "Harbour Finance",
    messages: [
      said(1, "agent", "Hello."),
      said(2, "agent", "Who is this?"),
      said(3, "debtor", "Mary.\nMary Jones."),
      said(4, "person", "I am Ann."),
    ],
    waiting: [{ id: "turn-9-abcdef", text: "Wait", at: "10:09", callId: null }],
    savedAt: "10:10",
    gap: " ",
    words: chatWords.en,
    moments,
  });
  expect(text).toBe(
    [
      "Conversation with Harbour Finance\nSaved on 10:10",
      "10:05 · AI assistant\nHello. Who is this?",
      "10:05 · You\nMary.\nMary Jones.",
      "10:05 · Staff member\nI am Ann.",
      "10:09 · You · Not sent\nWait",
    ].join("\n\n") + "\n",
  );
});

test("the copy of a Chinese chat is in Chinese", () => {
  const text = conversationText({
    institution: "安信消费金融",
    messages: [said(1, "agent", "您好。"), said(2, "agent", "请问您是？")],
    waiting: [],
    savedAt: "10:10",
    gap: "",
    words: chatWords.zh,
    moments,
  });
  expect(text).toBe(
    "与安信消费金融的对话\n保存时间：10:10\n\n10:05 · 人工智能助手\n您好。请问您是？\n",
  );
});
