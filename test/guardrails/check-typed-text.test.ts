import { describe, expect, it } from "vitest";
import { loadPack, type GuardContext } from "../../guardrails/index.ts";
import { checkTypedText } from "../../guardrails/check-typed-text.ts";
import { opening } from "../server/guard/logged-call.ts";

const { call, case: debt } = opening("call-1");
const zh: GuardContext = {
  pack: loadPack("cn"),
  locale: "zh-CN",
  verified: true,
  caseFacts: debt,
  now: call.startedAt,
};
const en: GuardContext = { pack: loadPack("us"), locale: "en-US", verified: true };

const placed = (text: string, context: GuardContext) =>
  checkTypedText(text, context).findings.map(({ family, span }) => [family, text.slice(...span)]);

describe("a text that a person types", () => {
  it("of several sentences is judged one by one, each finding in its place of the whole", () => {
    const text = "您好。  我们会上门找你。谢谢。";
    expect(placed(text, zh)).toEqual([["F05", expect.stringContaining("上门")]]);
  });

  it("that says its writer is a person is true, and no reason to say something false instead", () => {
    expect(checkTypedText("您好，我是人工客服，不是机器人。", zh).level).toBe("ok");
    expect(checkTypedText("I am a human, not a bot.", en).level).toBe("ok");
  });

  it("that threatens beside that is held back all the same", () => {
    expect(checkTypedText("我是人工客服。我们会上门打断你的腿。", zh).level).toBe("block");
  });

  it("that is cut in the middle of a threat by a full stop is held back", () => {
    expect(checkTypedText("我们明天就上。门找你。", zh).level).toBe("block");
  });

  it("gets a suggestion only where each bad sentence has a good one, and which is itself fine", () => {
    const checked = checkTypedText("我们会上门找你。谢谢。", zh);
    if (checked.rewritten !== null) {
      expect(checkTypedText(checked.rewritten, zh).level).not.toBe("block");
    }
    expect(checkTypedText("您欠9999元。", zh)).toMatchObject({ level: "block", rewritten: null });
  });

  it("without a word, of broken characters or too long for one sentence is blocked or judged, never thrown", () => {
    for (const text of ["   ", "\ud800坏", "\u0000"])
      expect(["ok", "block"]).toContain(checkTypedText(text, zh).level);
    expect(checkTypedText("   ", zh).level).toBe("block");
    expect(checkTypedText("\ud800坏", zh).level).toBe("block");
    expect(checkTypedText("好".repeat(2_000), zh).level).toBe("ok");
  });

  it("is blocked when the guard itself fails", () => {
    const broken = { ...zh, pack: undefined } as unknown as GuardContext;
    expect(checkTypedText("我们会上门找你。", broken)).toMatchObject({
      level: "block",
      findings: [{ ruleId: "guard.failed" }],
    });
  });
});
