import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

describe("a verified debtor who asks that nobody hears of it", () => {
  it.each(["求你别跟我老公说", "别往我公司打电话"])("is promised it: %s", async (text) => {
    const call = await callInWords(["我是陈伟4567"], { debtor }, facts);
    const reply = await call.hear({ text, atMs: 0 });
    expect(reply.move.lines[0]?.key).toBe("rights_private");
    expect(call.outcome()).toMatchObject({ disposition: "RPC_NC", handoff: null });
  });

  it("is promised it in English", async () => {
    const call = await callInWords([verifies]);
    const reply = await call.hear({ text: "please dont tell my wife", atMs: 0 });
    expect(reply.move.lines[0]?.key).toBe("rights_private");
  });

  it("complains where it has happened", async () => {
    const call = await callInWords([verifies, "stop ringing my work"]);
    expect(call.outcome()).toMatchObject({ disposition: "COMP", handoff: "complaint" });
  });
});
