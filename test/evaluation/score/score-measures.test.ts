import { expect, test } from "vitest";
import { scoreCall } from "../../../evaluation/score/score-call.ts";
import { chinese } from "./make-record.ts";

const at = (speaker: string, text: string, [startMs, endMs]: readonly [number, number]) => ({
  speaker,
  text,
  startMs,
  endMs,
});

const measures = (turns: readonly object[]) => scoreCall(chinese([], { turns })).measures;

const talk = [
  at("agent", "您好，请问是陈伟先生吗？", [0, 3_000]),
  at("debtor", "是我", [2_500, 3_500]),
  at("agent", "好的", [3_000, 4_000]),
  at("agent", "请说后四位", [4_200, 6_000]),
  at("debtor", "四五六七", [8_000, 9_000]),
];

test("shares come with what they are shares of", () => {
  expect(measures(talk)).toMatchObject({
    talk: { agentMs: 5_800, debtorMs: 2_000, agentShare: 0.744 },
    interruptions: { byAgent: { count: 1, of: 1 }, byDebtor: { count: 1, of: 2 } },
    questionsByAgent: { count: 1, of: 3 },
  });
});

test("silence is what nobody fills, overtalk what both do", () => {
  expect(measures(talk)).toMatchObject({
    silence: { totalMs: 2_200, longestMs: 2_000, gaps: 2 },
    overtalkMs: 1_000,
  });
});

test("turns of one speaker in a row are one monologue", () => {
  expect(measures(talk).longestMonologueMs).toEqual({ agent: 3_000, debtor: 1_000 });
});

test("Chinese is measured in syllables a second", () => {
  expect(measures(talk).speechRate).toEqual({ unit: "syllables/s", agent: 2.931, debtor: 3 });
});

test("without times nothing is made up", () => {
  const bare = talk.map(({ speaker, text }) => ({ speaker, text }));
  expect(measures(bare)).toMatchObject({
    talk: null,
    interruptions: null,
    silence: null,
    overtalkMs: null,
    speechRate: null,
    longestMonologueMs: null,
  });
});
