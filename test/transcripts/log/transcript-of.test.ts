import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallEvent } from "../../../domain/events.ts";
import { sentenceId, turnId } from "../../../domain/ids.ts";
import { transcriptOf } from "../../../transcripts/log/transcript-of.ts";

const line = "goodbye";

const approve = (id: string, text: string): CallEvent => ({
  type: "sentence-approve",
  sentenceId: sentenceId(id),
  line,
  text,
  findings: [],
  atMs: 0,
});
const send = (id: string): CallEvent => ({
  type: "sentence-send",
  sentenceId: sentenceId(id),
  atMs: 10,
});
const hearWhole = (id: string, atMs = 100): CallEvent => ({
  type: "sentence-hear",
  sentenceId: sentenceId(id),
  line,
  isLineEnd: true,
  playbackMs: 90,
  atMs,
});
const interrupt = (id: string, heardText: string, atMs = 50): CallEvent => ({
  type: "sentence-interrupt",
  sentenceId: sentenceId(id),
  line,
  heardText,
  playbackMs: 40,
  atMs,
});
const discard = (id: string): CallEvent => ({
  type: "sentence-discard",
  sentenceId: sentenceId(id),
  line,
  atMs: 20,
});
const say = (id: string, text: string, atMs = 200): CallEvent => ({
  type: "turn-end",
  turnId: turnId(id),
  text,
  atMs,
});

/** Who was heard with what, short: `agent: …` whole, `agent| …` cut off. */
const heard = (events: readonly CallEvent[]): string[] =>
  transcriptOf(events).map((entry) =>
    entry.speaker === "agent"
      ? `agent${entry.isCutOff ? "|" : ":"} ${entry.text}`
      : `debtor: ${entry.text}`,
  );

describe("transcriptOf", () => {
  it("has what was approved and heard to its end, and what the debtor said, in order", () => {
    expect(
      transcriptOf([
        approve("s1", "Goodbye."),
        send("s1"),
        hearWhole("s1", 100),
        say("t1", "Bye.", 200),
      ]),
    ).toEqual([
      {
        speaker: "agent",
        sentenceId: "s1",
        line,
        text: "Goodbye.",
        isCutOff: false,
        playbackMs: 90,
        atMs: 100,
      },
      { speaker: "debtor", turnId: "t1", text: "Bye.", atMs: 200 },
    ]);
  });

  it("has of a sentence that was cut off only what was heard, and says so", () => {
    const events = [
      approve("s1", "Goodbye, and thank you."),
      send("s1"),
      interrupt("s1", "Goodbye,"),
    ];
    expect(heard(events)).toEqual(["agent| Goodbye,"]);
  });

  it("leaves out what was cut off before anything was heard", () => {
    expect(heard([approve("s1", "Goodbye."), send("s1"), interrupt("s1", " ")])).toEqual([]);
  });

  it("leaves out what was sent and never heard", () => {
    expect(heard([approve("s1", "Goodbye."), send("s1")])).toEqual([]);
  });

  it("leaves out what was approved and discarded", () => {
    expect(heard([approve("s1", "Goodbye."), discard("s1"), say("t1", "Wait.")])).toEqual([
      "debtor: Wait.",
    ]);
  });

  it("leaves out what the guard blocked, what was never approved, and the keypad", () => {
    expect(
      heard([
        { type: "sentence-block", line, text: "Pay or else.", findings: [], atMs: 1 },
        hearWhole("s9"),
        interrupt("s8", "Pay or"),
        { type: "keypad-press", digits: "4567", atMs: 2 },
      ]),
    ).toEqual([]);
  });

  it("puts a sentence where it was heard and not where it was approved", () => {
    const events = [
      approve("s1", "One."),
      approve("s2", "Two."),
      say("t1", "Hm."),
      hearWhole("s2"),
    ];
    expect(heard([...events, hearWhole("s1")])).toEqual([
      "debtor: Hm.",
      "agent: Two.",
      "agent: One.",
    ]);
  });

  it("has a sentence once that was cut off and then played to its end", () => {
    const events = [approve("s1", "Goodbye."), interrupt("s1", "Good"), say("t1", "Yes?")];
    expect(heard([...events, hearWhole("s1")])).toEqual(["debtor: Yes?", "agent: Goodbye."]);
  });

  it("takes nothing back of a sentence that was heard whole", () => {
    const events = [approve("s1", "Goodbye."), hearWhole("s1"), interrupt("s1", "Good")];
    expect(heard(events)).toEqual(["agent: Goodbye."]);
  });

  it("has a turn once that went on after it had seemed over", () => {
    expect(heard([say("t1", "I can"), say("t1", "I can pay on Friday.")])).toEqual([
      "debtor: I can pay on Friday.",
    ]);
  });

  it("has no turn twice for being understood", () => {
    const understood = { type: "turn-understand", turnId: turnId("t1"), text: "Bye.", atMs: 201 };
    expect(heard([say("t1", "Bye."), understood as CallEvent])).toEqual(["debtor: Bye."]);
  });

  it("holds no word of the agent that was not approved and heard, whatever happened", () => {
    const ids = fc.constantFrom("s1", "s2", "s3");
    const events = fc.array(
      fc.oneof(
        ids.map((id) => approve(id, `${id} says all.`)),
        ids.map(send),
        ids.map((id) => hearWhole(id)),
        ids.map((id) => interrupt(id, `${id} says`)),
        ids.map(discard),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(events, (log) => {
        for (const entry of transcriptOf(log)) {
          if (entry.speaker !== "agent") throw new Error("Expected no debtor.");
          const of = (type: CallEvent["type"]) =>
            log.some(
              (event) =>
                event.type === type &&
                "sentenceId" in event &&
                event.sentenceId === entry.sentenceId,
            );
          expect(of("sentence-approve")).toBe(true);
          expect(of(entry.isCutOff ? "sentence-interrupt" : "sentence-hear")).toBe(true);
          expect(entry.text).toBe(`${entry.sentenceId} says${entry.isCutOff ? "" : " all."}`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
