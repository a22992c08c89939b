import { describe, expect, it } from "vitest";
import { turnId } from "../../../../domain/ids.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import { instantAt } from "../../../../server/clock.ts";
import { toldOfCall, type SummaryParts } from "../../../../server/llm/offline/told-of-call.ts";
import type { HandoffPack } from "../../../../server/protocol/desk.ts";
import type { StoredEvent } from "../../../../transcripts/index.ts";

const outcome: SummaryParts["outcome"] = {
  verified: false,
  disposition: "HUM",
  promise: null,
  plan: null,
  handoff: "asked_for_human",
  handoffTurn: 1,
  frozen: false,
  hold: false,
  disclosedDebt: false,
  steps: {
    open: true,
    verify: false,
    state_overdue: false,
    listen: false,
    agree: false,
    close: false,
  },
};

const pack: HandoffPack = {
  callId: "call-1",
  currency: "USD",
  identity: { verified: false, by: [], failures: 0 },
  whyNow: {
    reason: "asked_for_human",
    turn: 1,
    quote: "My name is Bob Stone",
    triggers: ["human"],
  },
  arrears: { code: "job_loss", quote: "I am at bob@example.com", hardship: true, affordable: null },
  offers: [],
  promises: { debtor: null, ours: [] },
  emotion: [],
  steps: outcome.steps,
  care: ["hardship", "flag:vulnerable"],
  suggestions: [],
  before: [],
  wishes: [],
};

/** A log in which the debtor says one thing after the other. */
const logOf = (...texts: readonly string[]): readonly StoredEvent[] =>
  texts.map((text, index) => {
    const event: CallEvent = { type: "turn-end", turnId: turnId(`t${index}`), text, atMs: index };
    const hash = String(index);
    return { sequence: index, at: instantAt(1e12 + index), event, hash, previousHash: hash };
  });

const told = (...texts: readonly string[]) =>
  toldOfCall({ entries: logOf(...texts), outcome, pack });
const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `word ${"x".repeat(index)}`);

describe("what a model is told of a call", () => {
  it("has no quotation that was not redacted", () => {
    const text = JSON.stringify(told("Write to bob@example.com", "I want a person"));
    expect(text).not.toContain("bob@");
    expect(text).not.toContain("Stone");
    expect(text).toContain("I want a person");
  });

  it("has how the call ended, and no flags of the case", () => {
    expect(told("Hello").outcome).toMatchObject({
      disposition: "HUM",
      reason: "job_loss",
      care: ["hardship"],
    });
  });

  it("has all of 160 lines, and the last 160 of 161", () => {
    expect(told(...linesOf(160)).conversation).toHaveLength(160);
    const { conversation } = told(...linesOf(161));
    expect(conversation).toHaveLength(160);
    expect(conversation[0]?.text).toBe("word x");
  });

  it("has all of 500 characters of a line, and 500 of 501", () => {
    const [whole] = told(`${"so ".repeat(166)}ok`).conversation;
    expect(whole?.text).toHaveLength(500);
    const [cut] = told(`${"so ".repeat(166)}okk`).conversation;
    expect(cut?.text).toBe(`${"so ".repeat(166)}ok`);
  });

  it("is well-formed where the cut goes through a character", () => {
    const [line] = told(`${"so ".repeat(166)}o😀`).conversation;
    expect(line?.text.isWellFormed()).toBe(true);
  });
});
