import { expect, it } from "vitest";
import { specOf } from "../../../domain/lines.ts";
import { openCall, verifies } from "../red-team-calls.ts";

it.each([
  ["zh-CN", "你等下，我让我老公接。", "多少钱？"],
  ["zh-CN", "你直接跟我妈说吧。", "他欠你们多少？"],
  ["zh-CN", "电话给我儿子了。", "一共多少？"],
  ["en-US", "Hold on, here's my wife.", "How much is it?"],
  ["en-US", "I'll put my son on.", "What's the balance?"],
  ["en-US", "Talk to my husband instead.", "So how much do we owe?"],
  ["en-US", "This is Mary now.", "How much is it?"],
] as const)(
  "%s: after “%s” nothing is said of the debt to whoever asks “%s”",
  async (locale, ...texts) => {
    const { call } = await openCall(locale);
    await call.hear({ text: verifies[locale], atMs: 0 });
    expect(call.outcome().verified).toBe(true);
    for (const text of texts) {
      const { move } = await call.hear({ text, atMs: 0 });
      expect(move.lines.filter(({ key }) => specOf(key).privacy === "debt")).toEqual([]);
    }
  },
);

it.each([
  ["zh-CN", "我老公也知道这事，我下周还。"],
  ["en-US", "My wife lost her job, can I pay monthly?"],
  ["en-US", "This is John here, can I pay monthly?"],
] as const)("%s: whoever only speaks of others (“%s”) goes on", async (locale, text) => {
  const { call } = await openCall(locale);
  await call.hear({ text: verifies[locale], atMs: 0 });
  await call.hear({ text, atMs: 0 });
  expect(call.state.party).toBe("unknown");
});
