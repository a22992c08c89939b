import { expect, test } from "vitest";
import type { ChatMessage } from "../../../../server/protocol/chat.ts";
import { messageGroups, sentenceGap } from "../../../../web/chat/view/message-groups.ts";

const said = (sequence: number, speaker: ChatMessage["speaker"], turn: number): ChatMessage => ({
  sequence,
  id: `id-${sequence}`,
  speaker,
  turn,
  text: `text ${sequence}`,
  at: "2026-11-22T10:00:00Z" as ChatMessage["at"],
});

const textsOf = (messages: readonly ChatMessage[]) =>
  messageGroups(messages, []).map(({ sentences }) => sentences.map(({ text }) => text));

test("sentences of one reply share a bubble, sentences of the next have their own", () => {
  const messages = [said(1, "agent", 0), said(2, "agent", 0), said(3, "agent", 1)];
  expect(textsOf(messages)).toEqual([["text 1", "text 2"], ["text 3"]]);
});

test("every turn of the debtor has its own bubble", () => {
  expect(textsOf([said(1, "debtor", 1), said(2, "debtor", 1)])).toEqual([["text 1"], ["text 2"]]);
});

test("agent and person never share a bubble", () => {
  const messages = [said(1, "agent", 1), said(2, "person", 1), said(3, "agent", 1)];
  expect(textsOf(messages)).toEqual([["text 1"], ["text 2"], ["text 3"]]);
});

test("a bubble says who speaks where the speaker changes", () => {
  const messages = [said(1, "agent", 0), said(2, "agent", 1), said(3, "debtor", 2)];
  expect(messageGroups(messages, []).map(({ isFirstOfSpeaker }) => isFirstOfSpeaker)).toEqual([
    true,
    false,
    true,
  ]);
});

test("what is not sent yet stands at the end, under the key that it keeps when it is", () => {
  const turn = { id: "id-2", text: "text 2", at: "2026-11-22T10:00:00Z", callId: null };
  const [, before] = messageGroups([said(1, "agent", 0)], [turn]);
  const [, after] = messageGroups([said(1, "agent", 0), said(2, "debtor", 1)], []);
  expect(before).toMatchObject({ key: "id-2", speaker: "debtor", isSent: false });
  expect(after).toEqual({ ...before, isSent: true });
});

test("English sentences stand apart, Chinese ones do not", () => {
  expect([sentenceGap("en"), sentenceGap("zh")]).toEqual([" ", ""]);
});
