import { describe, expect, it } from "vitest";
import { formatCallRecord } from "../../../../domain/parse/format-call-record.ts";
import { parseCallRecord } from "../../../../domain/parse/parse-call-record.ts";
import { redactCall } from "../../../../transcripts/redact/index.ts";
import { sampleCall, sampleSecrets, sampleWire } from "./sample-call.ts";

const textsOf = (record: { readonly turns: readonly object[] }): unknown[] =>
  record.turns.map((turn) => ("text" in turn ? turn.text : undefined));

describe("redactCall", () => {
  it("leaves nothing that says who the debtor is, wherever it stood", () => {
    expect(JSON.stringify(redactCall(sampleCall()))).not.toMatch(sampleSecrets);
  });

  it("leaves nothing of it either where unknown keys are kept", () => {
    const twin = redactCall(sampleCall(), { unknownKeys: "redact" });
    expect(JSON.stringify(twin)).not.toMatch(sampleSecrets);
  });

  it("is a call record that reads as the twin it is", () => {
    const twin = formatCallRecord(redactCall(sampleCall()));
    expect(twin["redacted"]).toBe(true);
    expect(parseCallRecord(JSON.parse(JSON.stringify(twin)))).toMatchObject({ success: true });
  });

  it("does not change the record it is given", () => {
    const record = sampleCall();
    redactCall(record);
    expect(record).toEqual(sampleCall());
  });

  it("keeps the number, order, speakers and times of the turns", () => {
    const times = (record: { readonly turns: readonly object[] }): object[] =>
      record.turns.map((turn) =>
        Object.fromEntries(Object.entries(turn).filter(([key]) => /speaker|Ms|event/.test(key))),
      );
    expect(times(redactCall(sampleCall()))).toEqual(times(sampleCall()));
  });

  it("keeps sums, days, hotlines and institutions readable", () => {
    const twin = redactCall(sampleCall());
    expect(textsOf(twin)).toContain("谢谢。您的消费贷应还8440.00元，投诉电话021-58881234。");
    expect(textsOf(twin)[8]).toBe(
      "分三期，每期2813.33元，11月25日先还第一期。要不打我老婆[姓名]电话[电话]。",
    );
    const { creditor, complaintChannel, balance, dueDate, offers } = formatCallRecord(twin).case;
    expect({ creditor, complaintChannel, balance, dueDate }).toEqual({
      creditor: sampleWire.case.creditor,
      complaintChannel: sampleWire.case.complaintChannel,
      balance: sampleWire.case.balance,
      dueDate: sampleWire.case.dueDate,
    });
    expect(offers?.instalments).toEqual([3, 6, 12]);
  });

  it("finds a fragment and a telephone number that go over several turns", () => {
    const texts = textsOf(redactCall(sampleCall()));
    expect(texts.slice(3, 6)).toEqual(["[证件片段]。", "嗯。", "[证件片段]。"]);
    expect(texts[9]).toBe("[电话]。");
  });

  it("shows of pressed keys only how many they were", () => {
    expect(redactCall(sampleCall()).turns[6]).toMatchObject({ digits: "****" });
  });

  it("has no identity fragment and no birth date in the case, and marks for name and telephone", () => {
    const { debtor } = redactCall(sampleCall()).case;
    expect(debtor).toEqual({
      name: "[姓名]",
      phone: "[电话]",
      timezone: "Asia/Shanghai",
      language: "zh-CN",
    });
  });

  it("drops what the formats do not know unless told to keep it", () => {
    const dropped = redactCall(sampleCall());
    expect(dropped["description"]).toBeUndefined();
    expect(dropped.case["remark"]).toBeUndefined();
    const kept = redactCall(sampleCall(), { unknownKeys: "redact" });
    expect(kept["description"]).toBe("[姓名]答应周五还款。");
    expect(kept["tags"]).toEqual(["[姓名]"]);
    expect(kept.case["remark"]).toMatch(/^住\[地址\]，电话\[电话\]$/);
    expect(kept.case.offers["note"]).toBe("[姓名]专享");
  });

  it("keeps what somebody consented to and not who", () => {
    expect(redactCall(sampleCall()).case.consents).toEqual({
      recording: true,
      given: "2026-01-05",
      by: "[姓名] [电话]",
    });
  });

  it("marks in the language of the call, or in the one asked for", () => {
    expect(textsOf(redactCall(sampleCall()))[1]).toBe("我是[姓名]。");
    expect(textsOf(redactCall(sampleCall(), { language: "en" }))[1]).toBe("我是[name]。");
  });

  it("looks for more people where they are named", () => {
    const record = sampleCall();
    const known = [{ names: ["安信"] }];
    expect(JSON.stringify(redactCall(record, { known }).case)).not.toContain("安信");
  });

  it("refuses a key for pseudonyms that could be guessed, and takes one of 16 characters", () => {
    expect(() => redactCall(sampleCall(), { pseudonymKey: "k".repeat(15) })).toThrow(RangeError);
    const twin = redactCall(sampleCall(), { pseudonymKey: "k".repeat(16) });
    expect(twin.case.caseId).toMatch(/^case-[0-9a-f]{12}$/);
  });
});

describe("redactCall and its type", () => {
  it("takes a twin where a record is asked for, and no record where a twin is", () => {
    const needsTwin = (twin: ReturnType<typeof redactCall>): unknown => twin["redacted"];
    expect(needsTwin(redactCall(sampleCall()))).toBe(true);
    // @ts-expect-error The original does not compile here.
    expect(needsTwin(sampleCall())).toBeUndefined();
  });
});
