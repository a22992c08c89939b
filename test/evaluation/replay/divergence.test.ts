import { expect, test } from "vitest";
import type { Slots, Understanding } from "../../../domain/understanding.ts";
import type { Asked, Intent } from "../../../domain/vocabulary.ts";
import { divergenceReason } from "../../../evaluation/replay/divergence.ts";

function understood(intents: readonly Intent[], slots: Slots = {}): Understanding {
  return {
    intents: intents.map((name) => ({ name, confidence: 0.9 })),
    triggers: [],
    slots,
    emotion: { label: "calm", valence: 0, arousal: 0.2, confidence: 0.9, abnormal: false },
  };
}

/** A turn that means the same whatever was asked. */
const exchange = (recorded: readonly Asked[], asked: Asked | null, meaning: Understanding) => ({
  recorded: new Set(recorded),
  asked,
  isOver: false,
  read: () => meaning,
});

const date = understood(["promise_to_pay"], { date: "2026-11-20" });

test("a turn that answers another question than ours is a divergence", () => {
  expect(divergenceReason(exchange(["date"], "reason", date))).toBe(
    "The debtor answers the recorded question for a date; our agent had asked for the reason.",
  );
});

test("so is one that answers a question where we asked none", () => {
  expect(divergenceReason(exchange(["date"], null, date))).toBe(
    "The debtor answers the recorded question for a date; our agent had asked for nothing.",
  );
});

test("so is one that goes on when our agent had ended", () => {
  const over = { ...exchange(["date"], null, date), isOver: true };
  expect(divergenceReason(over)).toBe(
    "The debtor answers the recorded question for a date; our agent had taken leave or handed over.",
  );
});

const digits = (asked: Asked | null) =>
  asked === "idLast4" ? understood([], { idLast4: "2816" }) : understood(["unclear"]);

test("a turn is read as the answer to the question it may answer", () => {
  expect(
    divergenceReason({
      recorded: new Set(["idLast4"]),
      asked: "reason",
      isOver: false,
      read: digits,
    }),
  ).toBeDefined();
});

test.each([
  ["we asked the same", exchange(["date"], "date", date)],
  ["we asked one of the same", exchange(["amount", "date"], "date", date)],
  ["the recorded agent asked nothing", exchange([], "reason", date)],
  ["the turn answers neither", exchange(["idLast4"], "reason", date)],
  [
    "the turn answers ours too",
    exchange(["amount"], "date", understood([], { amount: "5.00", date: "2026-11-20" })),
  ],
  [
    "we had ended and the turn answers nothing",
    { ...exchange(["amount"], null, date), isOver: true },
  ],
])("there is none where %s", (_name, given) => {
  expect(divergenceReason(given)).toBeUndefined();
});
