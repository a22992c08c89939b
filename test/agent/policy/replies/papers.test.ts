import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "../../regression/call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const keysOf = (reply: {
  readonly move: { readonly lines: readonly { readonly key: string }[] };
}) => reply.move.lines.map(({ key }) => key);

describe("a debtor who wants something to keep of the talk", () => {
  it.each([
    "can you send me a receipt of this conversation?",
    "can I have a copy of what we agreed",
  ])("is told where the receipt is: %s", async (text) => {
    const call = await callInWords([verifies]);
    expect(keysOf(await call.hear({ text, atMs: 0 }))).toEqual(["receipt_told"]);
  });

  it.each(["where's my receipt?", "where can I find the receipt", "can I see my receipt"])(
    "is told where the receipt is, and claims no payment by asking: %s",
    async (text) => {
      const call = await callInWords([verifies]);
      expect(keysOf(await call.hear({ text, atMs: 0 }))).toEqual(["receipt_told"]);
      expect(call.state.frozen).toBe(false);
    },
  );

  it.each(["收据在哪里", "回执在哪", "凭证在哪里看", "收据呢？"])(
    "in Chinese too: %s",
    async (text) => {
      const call = await callInWords(["我是陈伟4567"], { debtor }, zh);
      expect(keysOf(await call.hear({ text, atMs: 0 }))).toEqual(["receipt_told"]);
      expect(call.state.frozen).toBe(false);
    },
  );

  it.each([
    ["I paid it last week, where's my receipt?", undefined],
    ["I have the receipt, I already paid this", undefined],
    ["我已经还清了，收据在哪里", zh],
    ["我有收据，上个月就还了", zh],
  ] as const)("who says that it was paid is heard as before: %s", async (text, setting) => {
    const call =
      setting === undefined
        ? await callInWords([verifies])
        : await callInWords(["我是陈伟4567"], { debtor }, setting);
    await call.hear({ text, atMs: 0 });
    expect(call.state.frozen).toBe(true);
  });

  it.each(["can I get the recording", "please send me a copy of the recording"])(
    "is promised the recording, and objects to none: %s",
    async (text) => {
      const call = await callInWords([verifies]);
      expect(keysOf(await call.hear({ text, atMs: 0 }))).toEqual(["copy_noted"]);
      expect(call.state.triggers).not.toContain("rec_object");
    },
  );

  it.each([
    ["能给我一份回执吗", ["receipt_told"]],
    ["能给我录音吗", ["copy_noted"]],
  ] as const)("in Chinese: %s", async (text, keys) => {
    const call = await callInWords(["我是陈伟4567"], { debtor }, zh);
    expect(keysOf(await call.hear({ text, atMs: 0 }))).toEqual(keys);
  });

  it.each(["I want to make a complaint", "stop, I never borrowed this"])(
    "after which none is written, is promised that a colleague sees to it: %s",
    async (first) => {
      const call = await callInWords([verifies, first]);
      const reply = await call.hear({ text: "send me a copy of this conversation", atMs: 0 });
      expect(keysOf(reply)).toEqual(["copy_noted"]);
    },
  );

  it("is told nothing of it before they are verified", async () => {
    const call = await callInWords([]);
    const reply = await call.hear({ text: "can you send me a receipt of this call?", atMs: 0 });
    expect(keysOf(reply)).not.toContain("receipt_told");
  });

  it.each(["don't record this", "请不要录音", "我不同意录音"])(
    "objects to the record with other words: %s",
    async (text) => {
      const call = await callInWords([verifies]);
      expect(keysOf(await call.hear({ text, atMs: 0 }))).not.toContain("copy_noted");
    },
  );
});
