import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "../regression/call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

describe("a debtor who says how they wish to be contacted", () => {
  it.each([
    ["dont text me, email is fine", ["wish_no_texts"], ["sms"]],
    ["please only email me", ["wish_only_email"], ["voice", "sms", "chat"]],
    ["don't call or text me, email is ok", ["wish_only_email"], ["voice", "sms"]],
  ] as const)("hears it back, and the talk goes on: %s", async (text, lines, channels) => {
    const call = await callInWords([verifies]);
    const reply = await call.hear({ text, atMs: 0 });
    expect(reply.move.lines.map(({ key }) => key).slice(0, lines.length)).toEqual(lines);
    expect(reply.move.ends).toBe(false);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
    expect(call.state.wishes).toEqual(channels.map((channel) => ({ kind: "channel", channel })));
  });

  it("hears it in Chinese", async () => {
    const call = await callInWords(["我是陈伟4567"], { debtor }, zh);
    const reply = await call.hear({ text: "短信别发了，电话可以", atMs: 0 });
    expect(reply.move.lines[0]?.key).toBe("wish_no_texts");
    expect(call.state.wishes).toEqual([{ kind: "channel", channel: "sms" }]);
  });

  it("names a time, and it stands on the case beside the question for a better one", async () => {
    const call = await callInWords(["我是陈伟4567"], { debtor }, zh);
    const reply = await call.hear({ text: "上班时间别打", atMs: 0 });
    expect(reply.move).toMatchObject({ asked: "callbackAt" });
    expect(reply.move.lines.map(({ key }) => key)).toContain("wish_times");
    expect(call.state.wishes).toEqual([
      { kind: "hours", weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" },
    ]);
  });

  it("fears that others hear of it, and whoever takes the call will know", async () => {
    const call = await callInWords([verifies]);
    await call.hear({ text: "please dont tell my wife", atMs: 0 });
    expect(call.state.wishes).toEqual([{ kind: "privacy" }]);
  });

  it("says it twice, and it is noted once", async () => {
    const call = await callInWords([verifies, "dont text me, email is fine"]);
    await call.hear({ text: "I said don't text me, email is fine", atMs: 0 });
    expect(call.state.wishes).toEqual([{ kind: "channel", channel: "sms" }]);
  });

  it("is heard before they are verified, for it only protects", async () => {
    const call = await callInWords([]);
    await call.hear({ text: "dont text me, email is fine", atMs: 0 });
    expect(call.state.wishes).toEqual([{ kind: "channel", channel: "sms" }]);
  });

  it("cannot be spoken for by somebody else", async () => {
    const call = await callInWords([]);
    const text = "This is his wife, dont text him, email is fine";
    await call.hear({ text, atMs: 0 });
    expect(call.state.wishes).toEqual([]);
  });

  it("ends all contact with other words, and no wish stands beside that", async () => {
    const call = await callInWords([verifies]);
    await call.hear({ text: "stop calling me", atMs: 0 });
    expect(call.state).toMatchObject({ wishes: [], hold: true });
  });
});
