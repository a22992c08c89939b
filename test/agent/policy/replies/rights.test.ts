import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "../../regression/call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const keysOf = (reply: {
  readonly move: { readonly lines: readonly { readonly key: string }[] };
}) => reply.move.lines.map(({ key }) => key);

describe("somebody who asks when they are answered", () => {
  it("hears the time that their complaint was promised, and not that there is none", async () => {
    const call = await callInWords(["我是陈伟4567", "我要投诉"], { debtor }, zh);
    const reply = await call.hear({ text: "什么时候给我答复？", atMs: 0 });
    expect(keysOf(reply)).toEqual(["wait_complaint"]);
    expect(reply.text).toContain("两小时内");
  });

  it("hears no time where the rules of the place promise none", async () => {
    const call = await callInWords([verifies, "I want to make a complaint"]);
    const reply = await call.hear({ text: "when will I hear back?", atMs: 0 });
    expect(keysOf(reply)).toEqual(["wait_complaint"]);
    expect(reply.text).not.toMatch(/hours|minutes/u);
  });

  it("hears no time for a person they asked for", async () => {
    const call = await callInWords([verifies, "I want to talk to a person"]);
    const reply = await call.hear({ text: "when will I hear back?", atMs: 0 });
    expect(keysOf(reply)).toEqual(["wait_unknown"]);
  });
});
