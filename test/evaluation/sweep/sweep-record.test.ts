import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import type { CallRecord } from "../../../domain/call-record.ts";
import { runOnce } from "../../../evaluation/simulate/run-once.ts";
import { THRESHOLDS } from "../../../evaluation/sweep/sweep-case.ts";
import { sweepPersona } from "../../../evaluation/sweep/sweep-persona.ts";
import { sweepRecord } from "../../../evaluation/sweep/sweep-record.ts";
import { personaWith } from "../simulate/example-persona.ts";

/** Anger in four turns in a row after the name. */
const furious = [
  "Yes, this is Donna Pritchard. Oh four seven one.",
  "I'm absolutely furious! I am so angry!",
  "I'm livid! It makes me so angry!",
  "I am furious, absolutely furious!",
  "It makes me so angry! I'm furious!",
];

function recordOf(texts: readonly string[], change: object = {}): CallRecord {
  const sample: unknown = JSON.parse(
    readFileSync(new URL("../../../transcripts/samples/en-27.json", import.meta.url), "utf8"),
  );
  const turns = texts.map((text) => ({ speaker: "debtor", text }));
  const parsed = parseCallRecord({ ...(sample as object), turns, expect: undefined, ...change });
  if (!parsed.success) throw new RangeError("Expected a sound record.");
  return parsed.value;
}

describe("a recorded call under every threshold", () => {
  it("is handed over at the turn of that threshold, and at none beyond its streak", async () => {
    const { at } = await sweepRecord(recordOf(furious));
    expect(THRESHOLDS.map((threshold) => at[threshold].byStreak)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("is in time up to the turn that its label names", async () => {
    const expectation = { handoff: "emotion_streak", handoffByTurn: 4 };
    const { at, label } = await sweepRecord(recordOf(furious, { expect: expectation }));
    expect(label).toBe("emotion");
    // The third angry turn is debtor turn 4.
    expect(at[3]).toMatchObject({ byStreak: true, inTime: true });
    expect(at[4]).toMatchObject({ byStreak: true, inTime: false });
    expect(at[5]).toMatchObject({ byStreak: false, inTime: false });
  });

  it("avoids a quarrel only where the handoff came before its turn", async () => {
    const threat = "Call me again and I'll come down there and break your legs!";
    const texts = [...furious.slice(0, 3), threat];
    const { at, conflictWithout } = await sweepRecord(recordOf(texts));
    expect(conflictWithout).toBe(true);
    expect(at[1].conflict).toBe(false);
    expect(at[2].conflict).toBe(false);
    expect(at[3].conflict).toBe(true);
    expect(at[5].conflict).toBe(true);
  });
});

describe("the label of a recorded call", () => {
  const missed = (detail: string, turn: number) => ({
    labels: { findings: [{ kind: "missed_handoff", detail, turn }] },
  });

  it("is its expectation before anything else", async () => {
    const change = { ...missed("dispute", 0), expect: { handoff: null } };
    expect((await sweepRecord(recordOf(furious, change))).label).toBe("none");
  });

  it("is else a handoff that a reviewer found missing, due at its turn", async () => {
    const { label, at } = await sweepRecord(recordOf(furious, missed("emotion_streak", 3)));
    expect(label).toBe("emotion");
    expect([at[3].inTime, at[4].inTime]).toEqual([true, false]);
    expect((await sweepRecord(recordOf(furious, missed("dispute", 3)))).label).toBe("other");
  });

  it.each([
    ["no labels", {}],
    ["labels without a missed handoff", { labels: { findings: [{ kind: "forbidden" }] } }],
    ["labels of another form", { labels: "none" }],
    ["an unknown reason", missed("boredom", 1)],
  ])("says nothing of a call with %s", async (_name, change) => {
    expect((await sweepRecord(recordOf(furious, change))).label).toBe("either");
  });
});

describe("a simulated call under every threshold", () => {
  const rants = {
    en: ["I'm absolutely furious! I am so angry!", "I'm livid! It makes me so angry!"],
    zh: ["气死我了！我火大得很！", "我快气疯了！太气人了！"],
    tells: ["distress"],
  };
  const threat = { ...rants, tells: ["conflict"] };
  const persona = personaWith({
    patienceTurns: 8,
    truth: { pays: "nothing", temper: "escalates" },
    atEnd: { handoff: ["emotion_streak"] },
    says: { rants, threat },
    reactions: [
      { on: { asked: ["name", "idLast4"] }, does: "rants", times: 2 },
      { on: { fromTurn: 3, toTurn: 3, handedOver: false }, does: "threat" },
    ],
  });
  const key = { persona, locale: "en-US", run: 1, seed: 1, maxTurns: 40 } as const;

  it("comes to the quarrel only where nobody has taken over by then", async () => {
    const { at, conflictWithout, label } = await sweepPersona(key);
    expect(label).toBe("emotion");
    expect(conflictWithout).toBe(true);
    expect(at[2]).toEqual({ byStreak: true, inTime: true, conflict: false });
    expect(at[5]).toEqual({ byStreak: false, inTime: false, conflict: true });
  });

  it("is what playing it with that threshold gives", async () => {
    const { at } = await sweepPersona(key);
    for (const threshold of THRESHOLDS) {
      const call = await runOnce({ ...key, rules: { emotionStreak: threshold } });
      const quarrels = call.exchanges.some(
        ({ did }) => did.type === "say" && did.tells.includes("conflict"),
      );
      expect([threshold, at[threshold].conflict]).toEqual([threshold, quarrels]);
    }
  });
});
