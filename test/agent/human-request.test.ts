import { describe, expect, it } from "vitest";
import { createConversation } from "../../agent/conversation.ts";
import { callId } from "../../domain/ids.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import { exampleCase } from "../../server/example-cases.ts";

/** Ways to ask for a person: plain, polite, short, angry, in dialect, in the middle of something else. */
const zh = [
  "我要找人工",
  "转人工",
  "叫个真人来跟我说",
  "我不跟机器人讲，给我接客服",
  "你们那儿有没有活人啊",
  "我要跟你们经理谈",
  "让你们领导来接电话",
  "别跟我扯这些，换个人来",
  "我只跟人说话，机器别来",
  "麻烦帮我转一下人工坐席，谢谢",
  "能不能找个人跟我聊",
  "人工人工人工",
  "我要投诉，先给我接人工",
  "你是机器人吧？我要真人",
  "烦死了，叫个人来说",
  "你听不懂我说话，换人工",
  "要人工服务",
  "请接人工客服",
  "帮我喊个客服来嘛",
  "喊你们哩人来跟我讲",
  "我要摆给真人听，莫喊个机器跟我说",
  "俺不跟机器说，叫个人来",
  "整个人来跟我唠",
  "你给我找个人，我跟他说",
  "滚，叫你们人工来",
  "什么破机器人，老子要人工",
  "我有话只想对人说",
  "可以安排一位专员联系我吗？现在就要",
  "我想跟负责的人谈谈",
  "不想跟AI讲，帮我转接",
];

const en = [
  "I want to speak to a human",
  "Can I talk to a real person?",
  "Get me an agent",
  "Put me through to somebody who works there",
  "I'm not talking to a robot, give me a person",
  "Let me speak to your manager",
  "I'd like a human being please",
  "Is there anyone there I can actually talk to?",
  "operator",
  "representative",
  "human",
  "Transfer me to customer service",
  "I don't want to talk to a machine",
  "Can someone call me instead of this bot, a real someone, now",
  "Just get me a bloody human",
  "This is ridiculous, I want a person right now",
  "You stupid machine, put a human on",
  "I'd rather discuss this with a member of staff",
  "Could you connect me to one of your colleagues?",
  "speak to a person",
  "I need to talk to somebody in charge",
  "Stop. Human. Now.",
  "may I speak with a live agent",
  "can you pass me over to a person, love",
  "I wanna talk to a supervisor",
  "get your boss on the line",
  "I'll only talk to a real human being",
  "Is there a person I can chat to instead?",
  "Please hand me over to an adviser",
  "I don't understand you, can I get somebody else",
];

const startedAt = "2026-11-20T10:05:00+08:00" as Instant;

/** Whether the answer to these words, said first or after verification, calls a person. */
async function isHonoured(
  text: string,
  locale: Locale,
  before: readonly string[],
): Promise<boolean> {
  const jurisdiction = locale === "zh-CN" ? "cn" : "uk";
  const conversation = createConversation({
    call: {
      id: callId("call-h"),
      locale,
      jurisdiction,
      channel: "chat",
      direction: "inbound",
      startedAt,
    },
    case: exampleCase(locale, startedAt),
  });
  await conversation.open();
  for (const words of before) await conversation.hear({ text: words, atMs: 1_000 });
  const { move } = await conversation.hear({ text, atMs: 2_000 });
  return move.handoff !== undefined;
}

describe("whoever asks for a person", () => {
  it.each(zh)("is given one in the same turn: %s", async (text) => {
    expect(await isHonoured(text, "zh-CN", [])).toBe(true);
    expect(await isHonoured(text, "zh-CN", ["我是陈伟，后四位4567"])).toBe(true);
  });

  it.each(en)("is given one in the same turn: %s", async (text) => {
    expect(await isHonoured(text, "en-GB", [])).toBe(true);
    expect(await isHonoured(text, "en-GB", ["Yes, speaking."])).toBe(true);
  });
});
