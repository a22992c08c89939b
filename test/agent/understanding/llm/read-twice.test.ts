import { describe, expect, it } from "vitest";
import type {
  SecondReader,
  TurnReaderFault,
  TurnReading,
  TurnToRead,
} from "../../../../agent/ports/turn-reader.ts";
import { readTwice } from "../../../../agent/understanding/llm/read-twice.ts";
import {
  secondReadingFaultsMax,
  secondReadingsMax,
  secondReadingWaitMsMax,
} from "../../../../agent/understanding/llm/second-reading-limits.ts";
import { understand } from "../../../../agent/understanding/understand.ts";
import { KindlineError } from "../../../../domain/errors.ts";
import type { Asked } from "../../../../domain/vocabulary.ts";

const hash = "a".repeat(64);
const nothing: TurnReading = {
  triggers: [],
  intents: [],
  reason: null,
  amountWords: null,
  dateWords: null,
};

const turnOf = (text: string, asked: Asked | null = null) => ({
  text,
  asked,
  now: "2026-11-20T10:05:00Z",
  timezone: "Europe/London",
  locale: "en-GB" as const,
  debtorName: "Sam Porter",
  currency: "GBP" as const,
});

/** A reader that says this of every turn, and what it was asked. */
function scripted(answer: (turn: TurnToRead) => Promise<TurnReading> | TurnReading) {
  const asked: TurnToRead[] = [];
  const waits: number[] = [];
  const signals: AbortSignal[] = [];
  const faults: TurnReaderFault[] = [];
  const timers: (() => void)[] = [];
  const second: SecondReader = {
    reader: {
      promptHash: () => hash,
      read: async (turn, signal) => {
        asked.push(turn);
        signals.push(signal);
        return await answer(turn);
      },
    },
    startTimer: (ms, onTime) => {
      waits.push(ms);
      timers.push(onTime);
      return () => {};
    },
    onFault: (fault) => faults.push(fault),
  };
  return { second, asked, waits, signals, faults, timers };
}

const unsure = "Somebody will feed the dog, I have told her where the key is.";

describe("a second reading", () => {
  it("is not asked for where the embedded model is sure", () => {
    const reader = scripted(() => nothing);
    const turn = turnOf("Yes, that's right.", "confirm");
    expect(readTwice(reader.second).understand(turn)).toEqual(understand(turn));
    expect(reader.asked).toEqual([]);
  });

  it.each([
    "I want to kill myself tonight",
    "I want to speak to a real person",
    "Stop calling me.",
  ])("is not waited for after words that stop the talk: %s", (text) => {
    const reader = scripted(() => nothing);
    const found = readTwice(reader.second).understand(turnOf(text));
    // The very answer, not a promise of one.
    expect(found).toEqual(understand(turnOf(text)));
    expect(reader.asked).toEqual([]);
  });

  it.each([
    ["4567", "idLast4"],
    ["it was the second of march eighty eight, roughly", "birthDate"],
    ["four five six seven", null],
  ] as const)("is never asked about a proof of identity: %s", (text, asked) => {
    const reader = scripted(() => nothing);
    expect(readTwice(reader.second).understand(turnOf(text, asked))).not.toBeInstanceOf(Promise);
    expect(reader.asked).toEqual([]);
  });

  it("gets the words without their digits", async () => {
    const reader = scripted(() => nothing);
    await readTwice(reader.second).understand(turnOf("erm, 12 and ３ dunno, the blue one"));
    expect(reader.asked.map(({ text }) => text)).toEqual(["erm, ## and # dunno, the blue one"]);
  });

  it("adds a trigger that the embedded model missed, and says so in the log's words", async () => {
    const reader = scripted(() => ({ ...nothing, triggers: ["selfharm"] }));
    const first = understand(turnOf(unsure));
    expect(first.triggers).toEqual([]);
    const both = await readTwice(reader.second).understand(turnOf(unsure));
    expect(both.triggers).toEqual(["selfharm"]);
    expect(both.second).toMatchObject({
      state: "read",
      promptHash: hash,
      addedTriggers: ["selfharm"],
    });
  });

  it("takes no trigger away, and its denial is recorded", async () => {
    const turn = turnOf("I lost my job in June, and then, well, the blue one, I don't know.");
    const first = understand(turn);
    expect(first.triggers).toContain("hardship");
    const reader = scripted(() => nothing);
    const both = await readTwice({ ...reader.second }).understand(turn);
    expect(both.triggers).toEqual(first.triggers);
    if (both.second !== undefined) expect(both.second.deniedTriggers).toEqual(first.triggers);
  });

  it("verifies nobody, and what it is refused is recorded", async () => {
    const reader = scripted(() => ({
      ...nothing,
      intents: ["confirm_identity", "ask_fee", "callback_later", "refuse_to_pay"],
    }));
    const both = await readTwice(reader.second).understand(turnOf("mm the blue one over there"));
    expect(both.intents.map(({ name }) => name)).toContain("ask_fee");
    expect(both.intents.map(({ name }) => name)).not.toContain("confirm_identity");
    expect(both.second?.refusedIntents).toEqual([
      "confirm_identity",
      "callback_later",
      "refuse_to_pay",
    ]);
  });

  it.each(["agree", "promise_to_pay", "choose_plan"] as const)(
    "commits nobody to anything, where no sum, day or count was said: %s",
    async (intent) => {
      const reader = scripted(() => ({ ...nothing, intents: [intent] }));
      const turn = turnOf("mm the blue one over there", "amount");
      const both = await readTwice(reader.second).understand(turn);
      expect(both.intents).toEqual(understand(turn).intents);
      expect(both.second?.refusedIntents).toEqual([intent]);
    },
  );

  it("is not asked what noise on the line may mean, so that a person is still called for", async () => {
    const noise = turnOf(
      "Them over beyond and the for the, the, what's it, the crossways.",
      "reason",
    );
    const [likeliest] = understand(noise).intents;
    expect(likeliest).toMatchObject({ name: "unclear", confidence: 1 });
    const reader = scripted(() => ({ ...nothing, intents: ["ask_balance"] }));
    const both = await readTwice(reader.second).understand(noise);
    expect(both.intents).toEqual(understand(noise).intents);
  });

  it.each(["agree", "promise_to_pay", "choose_plan"] as const)(
    "cannot say %s to what was read back",
    async (intent) => {
      const reader = scripted(() => ({ ...nothing, intents: [intent] }));
      const turn = turnOf("mm the blue one over there", "confirm");
      const both = await readTwice(reader.second).understand(turn);
      expect(reader.asked).toHaveLength(1);
      expect(both.intents).toEqual(understand(turn).intents);
      expect(both.second?.refusedIntents).toEqual([intent]);
    },
  );

  it("fills an amount and a day from the debtor's own words at the place it points at", async () => {
    const text = "my sister lends me 35, she gets hers on Friday, there you go";
    const reader = scripted(() => ({
      ...nothing,
      intents: ["partial_payment"],
      amountWords: "##",
      dateWords: "on Friday",
    }));
    const first = understand(turnOf(text));
    const both = await readTwice(reader.second).understand(turnOf(text));
    if (both.second === undefined) return expect(first.slots.amount).toBe("35.00");
    expect(both.slots.amount).toBe(first.slots.amount ?? "35.00");
    expect(both.slots.date).toBe(first.slots.date ?? "2026-11-27");
  });

  it.each([
    { amountWords: "9,999", dateWords: null },
    { amountWords: "fifty", dateWords: "2026-12-31" },
    { amountWords: "the blue one", dateWords: "tomorrow" },
    { amountWords: "", dateWords: " " },
  ])("supplies no value that the debtor did not say: %j", async (words) => {
    const reader = scripted(() => ({ ...nothing, intents: ["promise_to_pay"], ...words }));
    const both = await readTwice(reader.second).understand(turnOf("mm the blue one over there"));
    expect(both.slots).toEqual({});
    expect(both.second?.filled).toEqual([]);
  });

  it("gives a reason in the debtor's words only", async () => {
    const text = "mm the blue one over there";
    const quoting = (quote: string) =>
      scripted(() => ({ ...nothing, reason: { code: "cash_flow" as const, quote } })).second;
    const made = await readTwice(quoting("I lost everything")).understand(turnOf(text));
    expect(made.reason).toEqual(understand(turnOf(text)).reason);
    const said = await readTwice(quoting("the blue one")).understand(turnOf(text));
    expect(said.reason).toEqual({ code: "cash_flow", quote: "the blue one" });
  });

  it("is waited for no longer than its limit, then the request is given up", async () => {
    const reader = scripted(() => new Promise(() => {}));
    const pending = readTwice(reader.second).understand(turnOf(unsure));
    expect(reader.waits).toEqual([secondReadingWaitMsMax]);
    expect(secondReadingWaitMsMax).toBeLessThan(1_000);
    reader.timers[0]?.();
    const both = await pending;
    expect(both).toEqual({ ...understand(turnOf(unsure)), second: both.second });
    expect(both.second?.state).toBe("late");
    expect(reader.signals[0]?.aborted).toBe(true);
    expect(reader.faults).toEqual([{ reason: "late", code: undefined }]);
  });

  it("is left alone for the rest of the call after so many faults, not before", async () => {
    const reader = scripted(() => {
      throw new KindlineError({ code: "VENDOR_FAILED", message: "Expected an answer, got none." });
    });
    const both = readTwice(reader.second);
    for (let turn = 0; turn < secondReadingFaultsMax + 2; turn += 1) {
      await both.understand(turnOf(unsure));
    }
    expect(reader.asked).toHaveLength(secondReadingFaultsMax);
    expect(reader.faults[0]).toEqual({ reason: "failed", code: "VENDOR_FAILED" });
  });

  it("is asked for so many times in a call, and no more", async () => {
    const reader = scripted(() => nothing);
    const both = readTwice(reader.second);
    for (let turn = 0; turn < secondReadingsMax + 1; turn += 1) {
      await both.understand(turnOf(unsure));
    }
    expect(reader.asked).toHaveLength(secondReadingsMax);
  });

  it("is not asked for while words are only made ready", () => {
    const reader = scripted(() => nothing);
    expect(readTwice(reader.second).guess?.(turnOf(unsure))).toEqual(understand(turnOf(unsure)));
    expect(reader.asked).toEqual([]);
  });
});
