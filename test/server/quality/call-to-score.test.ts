import { describe, expect, it } from "vitest";
import { sentenceId, turnId } from "../../../domain/ids.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { parseScoredRecord } from "../../../evaluation/score/scored-record.ts";
import { callToScore, importedToScore } from "../../../server/quality/call-to-score.ts";
import { opening, said } from "../guard/logged-call.ts";

const played = (n: number, atMs: number, playbackMs: number): CallEvent => ({
  type: "sentence-hear",
  atMs,
  sentenceId: sentenceId(`s${n}`),
  line: "goodbye",
  isLineEnd: true,
  playbackMs,
});
const debtor = (id: string, atMs: number, text: string): CallEvent => ({
  type: "turn-end",
  atMs,
  turnId: turnId(id),
  text,
});
const person = (atMs: number, text: string): CallEvent => ({
  type: "person-speak",
  atMs,
  turnId: turnId(`p${atMs}`),
  personId: "lin",
  text,
  findings: [],
});
const voice = () => {
  const start = opening("call-1");
  return { ...start, call: { ...start.call, channel: "voice" as const } };
};

describe("a call as the scorers take it", () => {
  it("has what was heard, the sentences of a reply as one turn, and knows who said it", () => {
    const { record, places } = callToScore([
      voice(),
      said(1, "您好。"),
      said(2, "我是AI助手。"),
      said(3, "没人听到的。"),
      played(1, 1_500, 1_000),
      played(2, 3_500, 1_800),
      debtor("t1", 6_000, "你好。"),
      person(9_000, "我是小林。"),
    ]);
    expect(record["turns"]).toEqual([
      { speaker: "agent", text: "您好。我是AI助手。", startMs: 500, endMs: 3_500 },
      { speaker: "debtor", text: "你好。" },
      { speaker: "agent", text: "我是小林。", startMs: 6_000, endMs: 9_000 },
    ]);
    expect(places).toEqual([
      { fromMs: 500, toMs: 3_500, agent: "ai" },
      { fromMs: 3_500, toMs: 6_000, agent: null },
      { fromMs: 6_000, toMs: 9_000, agent: "lin" },
    ]);
    expect(parseScoredRecord(record).success).toBe(true);
    expect(record["agentKind"]).toBe("ai");
  });

  it("of a chat has no times that a scorer could take for those of speech", () => {
    const { record } = callToScore([opening("c"), said(1, "您好。"), played(1, 900, 0)]);
    expect(record["turns"]).toEqual([{ speaker: "agent", text: "您好。" }]);
  });

  it("stands once where a turn came again, at its last place", () => {
    const { record } = callToScore([
      opening("c"),
      debtor("t1", 1_000, "我"),
      debtor("t1", 2_000, "我是陈伟。"),
    ]);
    expect(record["turns"]).toEqual([{ speaker: "debtor", text: "我是陈伟。" }]);
  });

  it("that was imported keeps its own times, and has the agent that was named", () => {
    const turns = [
      { speaker: "agent" as const, text: "Hello.", startMs: 0, endMs: 900 },
      { speaker: "debtor" as const, text: "Hi.", startMs: 1_000 },
    ];
    expect(importedToScore({ turns }, "marcus").places).toEqual([
      { fromMs: 0, toMs: 900, agent: "marcus" },
      { fromMs: 1_000, toMs: null, agent: null },
    ]);
  });

  it("is refused without its beginning", () => {
    expect(() => callToScore([debtor("t", 1, "x")])).toThrow("begins with the start");
  });
});
