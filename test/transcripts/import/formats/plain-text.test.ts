import { describe, expect, it, test } from "vitest";
import { faultOf, ofText } from "../import-text.ts";

const turnsOf = (text: string) => ofText(text)[0]?.turns;

describe("lines with names", () => {
  test.each([
    ["坐席：您好\n客户：你好"],
    ["坐席: 您好\r\n客户: 你好\r\n"],
    ["催收员（男）：您好\n借款人：你好"],
    ["坐席07：您好\n客户：你好"],
    ["客服 您好".replace(" ", "：") + "\n\n\n对方：你好"],
  ])("in Chinese are read: %j", (text) => {
    expect(turnsOf(text)).toEqual([
      { speaker: "agent", text: "您好" },
      { speaker: "debtor", text: "你好" },
    ]);
  });

  test.each([
    ["[00:12] Agent: Hello.\n[01:02:03.5] Customer: Hi."],
    ["00:12 Agent: Hello.\n1:02:03.500 Customer: Hi."],
    ["Agent [00:12]: Hello.\nCustomer [01:02:03,5]: Hi."],
    ["Agent 00:12 Hello.\nCustomer 1:02:03.5 Hi."],
    ["（00:12）Agent：Hello.\n【01:02:03.5】Customer：Hi."],
  ])("may have times: %j", (text) => {
    expect(turnsOf(text)).toEqual([
      { speaker: "agent", text: "Hello.", startMs: 12_000 },
      { speaker: "debtor", text: "Hi.", startMs: 3_723_500 },
    ]);
  });

  it("may say from when to when", () => {
    expect(turnsOf("[00:01 - 00:02.25] Agent: Hello.\n[00:03 --> 00:04] Customer: Hi.")).toEqual([
      { speaker: "agent", text: "Hello.", startMs: 1_000, endMs: 2_250 },
      { speaker: "debtor", text: "Hi.", startMs: 3_000, endMs: 4_000 },
    ]);
  });

  it("with times of day count from the first", () => {
    const text = "2026-11-20 10:05:12 坐席：您好\n2026-11-20 10:05:15 客户：你好";
    expect(turnsOf(text)?.map(({ startMs }) => startMs)).toEqual([0, 3_000]);
  });

  it("go on in the next line, also where that has a colon", () => {
    expect(
      turnsOf("Agent: Two ways:\nOption one: by card,\nor at https://pay.example.\nCustomer: Hm."),
    ).toEqual([
      { speaker: "agent", text: "Two ways: Option one：by card, or at https://pay.example." },
      { speaker: "debtor", text: "Hm." },
    ]);
  });

  it("name whom they like, as long as each comes twice", () => {
    const text =
      "Dana: This call is recorded.\nLee: I lost my job.\nDana: Thank you for telling me.\nLee: Yes.";
    expect(turnsOf(text)?.map(({ speaker }) => speaker)).toEqual([
      "agent",
      "debtor",
      "agent",
      "debtor",
    ]);
  });

  test.each([
    ["Speaker 1: This call is recorded.\nSpeaker 2: I lost my job."],
    ["A: This call is recorded.\nB: I lost my job."],
    ["说话人1：本次通话会录音。\n说话人2：我失业了。"],
  ])("that only tell two apart are told by their words: %j", (text) => {
    expect(turnsOf(text)?.map(({ speaker }) => speaker)).toEqual(["agent", "debtor"]);
  });

  it("without any name are no transcript", () => {
    expect(faultOf(() => ofText("Dear Sir,\nplease find the recording attached."))?.code).toBe(
      "IMPORT_FORMAT_UNKNOWN",
    );
  });

  it("are read in time that grows with the file, whatever stands in it", () => {
    const hostile = `${"A ".repeat(50_000)}\n${"[00:".repeat(20_000)}\nAgent: Hello.\nCustomer: Hi.`;
    expect(turnsOf(hostile)).toHaveLength(2);
  });
});
